import { describe, expect, it } from 'vitest'
import type { GroupingInput } from './grouping.ts'
import { createGrouping } from './grouping.ts'

const ferry: GroupingInput = {
  articleId: 'a1', publishedAt: '2024-05-02', title: 'Ferry runs aground off Skomer, 84 passengers taken ashore',
  text: `The ferry Branwen ran aground on rocks off Skomer early on Thursday, the coastguard said. Lifeboats from Milford took all 84 passengers ashore.
Nobody was hurt. The captain, Ieuan Probert, told investigators that the steering had failed shortly after the ship left the harbour.
The company that owns the Branwen said it would refund every ticket and that a tug was on its way to pull the ferry off the rocks at high tide.`,
}
const ferryToo: GroupingInput = {
  articleId: 'a2', publishedAt: '2024-05-03', title: 'Skomer ferry: captain blames failed steering',
  text: `Steering failure is being blamed after the Branwen, a ferry with 84 passengers on board, hit rocks off Skomer on Thursday.
Captain Probert described to investigators how the wheel stopped answering minutes out of harbour. Lifeboat crews from Milford brought everybody ashore.`,
}
const budget: GroupingInput = {
  articleId: 'a3', publishedAt: '2024-05-03', title: 'Council votes to close two libraries',
  text: `Councillors in Harwell voted by nine to six on Friday to close the libraries in Mill Street and Northgate. The leader of the council said
the budget left no choice. A petition with 4,000 names had asked for both to stay open.`,
}

describe('createGrouping', () => {
  it('puts two reports of one event into one story, named after the first, and keeps them apart as texts', () => {
    const grouping = createGrouping()
    const [first, second, third] = [ferry, ferryToo, budget].map((input) => grouping.place(input))
    expect([first?.storyId, second?.storyId, third?.storyId]).toEqual(['s-a1', 's-a1', 's-a3'])
    expect([first?.copyOf, second?.copyOf, third?.copyOf]).toEqual([null, null, null])
  })

  it('knows a copy that was cut and got another headline', () => {
    const grouping = createGrouping()
    grouping.place(ferry)
    const cut = { ...ferry, articleId: 'b1', title: 'All safe after ship hits rocks', text: ferry.text.split('\n').slice(0, 2).join('\n') }
    expect(grouping.place(cut)).toMatchObject({ storyId: 's-a1', copyOf: 'a1' })
  })

  it('leaves a new version of an article in its story', () => {
    const grouping = createGrouping()
    grouping.place(ferry)
    grouping.place(budget)
    expect(grouping.place({ ...budget, articleId: 'a1' }).storyId).toBe('s-a1')
  })

  it('opens a new story when the old one ended long ago', () => {
    const grouping = createGrouping()
    grouping.place(ferry)
    expect(grouping.place({ ...ferryToo, publishedAt: '2024-09-20' }).storyId).toBe('s-a2')
  })

  it('leaves a new version in a story that ended long ago, and does not open that again', () => {
    const grouping = createGrouping()
    for (let day = 1; day < 30; day += 1) grouping.place({ ...budget, articleId: `b${day}`, publishedAt: `2024-09-${String(day).padStart(2, '0')}` })
    expect(grouping.place({ ...ferry, earlierStoryId: 's-old' })).toMatchObject({ storyId: 's-old', copyOf: null })
    expect(grouping.place(ferryToo).storyId).toBe('s-a2')
  })

  it('goes on after a restart as if there had been none', () => {
    const before = createGrouping()
    const after = createGrouping()
    for (const input of [ferry, budget]) {
      const { storyId, features } = before.place(input)
      after.restore({ articleId: input.articleId, storyId, features })
    }
    expect(after.place(ferryToo)).toEqual(before.place(ferryToo))
  })

  it('goes on in stories of several texts and copies as if there had been no restart', () => {
    const [before, after] = [createGrouping(), createGrouping()]
    const copy = { ...ferryToo, articleId: 'a4', publishedAt: '2024-05-04' }
    for (const input of [ferry, ferryToo, copy, budget]) {
      const { storyId, features } = before.place(input)
      after.restore({ articleId: input.articleId, storyId, features })
    }
    const third = { ...ferry, articleId: 'a5', publishedAt: '2024-05-05', text: `${ferryToo.text} ${budget.text}` }
    expect(after.place(third)).toEqual(before.place(third))
    expect(after.repair(['s-a1', 's-a3'], new Set())).toEqual(before.repair(['s-a1', 's-a3'], new Set()))
  })

  it('groups articles without text, title or date, and copes with odd words', () => {
    const grouping = createGrouping()
    const odd = ['', '__proto__ constructor toString', '\u0000 🛳️ 渡輪', '9 9 9'].map((text, at) =>
      grouping.place({ articleId: `o${at}`, publishedAt: at === 1 ? 'yesterday' : null, title: '', text }))
    expect(new Set(odd.map(({ storyId }) => storyId)).size).toBe(4)
  })
})
