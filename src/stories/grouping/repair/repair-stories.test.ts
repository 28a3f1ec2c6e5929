import { describe, expect, it } from 'vitest'
import type { Grouping } from '../grouping.ts'
import { createGrouping } from '../grouping.ts'
import { pairFeatureNames } from '../pair-features.ts'
import type { StoryKnowledge } from '../story-knowledge.ts'
import { learnedKnowledge } from '../story-knowledge.ts'
import type { Expert } from '../story-model.ts'

/** Knowledge that judges by how alike two leads are, and joins from `threshold` on. */
function byLead(threshold: number, limit: number): StoryKnowledge {
  const feature = pairFeatureNames.indexOf('leadToMember')
  const trees: Expert['trees'] = [[[feature, limit, 1, 2], [-6], [6]]]
  const expert: Expert = { bias: 0, trees, timeWeight: 0, sizeWeight: 0, threshold, undatedThreshold: threshold }
  return { ...learnedKnowledge, model: { texts: expert, headlines: expert } }
}

const crack = 'Inspectors have found a crack in the Osterby dam, the river board said. The reservoir behind the dam holds the water of three towns.'
const crackToo = 'A crack runs through the dam at Osterby, inspectors of the river board told reporters. Three towns drink from the reservoir behind the dam.'
const chess = 'Pupils of the valley school won the regional chess cup against twelve rivals. '
  + 'They had trained every evening of the winter, the school board said; their coach, a retired baker, cooked supper.'

function place(grouping: Grouping, articles: Readonly<Record<string, string>>, publishedAt: string | null = '2022-03-01'): string[] {
  return Object.entries(articles).map(([articleId, text]) => grouping.place({ articleId, publishedAt, title: '', text }).storyId)
}

describe('a repair', () => {
  it('makes one story of two whose texts tell each other’s, once', () => {
    const grouping = createGrouping(byLead(1.1, 0.2))
    expect(place(grouping, { a: crack, b: chess, c: crackToo })).toEqual(['s-a', 's-b', 's-c'])
    expect(grouping.repair(['s-b', 's-c'], new Set())).toEqual([{ type: 'merge', from: 's-c', into: 's-a' }])
    expect(grouping.repair(['s-a', 's-b', 's-c'], new Set())).toEqual([])
    expect(grouping.place({ articleId: 'c', publishedAt: '2022-03-02', title: '', text: `${crackToo} It is said to be old.` }).storyId).toBe('s-a')
  })

  it('merges nothing without dates, however alike', () => {
    const grouping = createGrouping(byLead(1.1, 0.2))
    place(grouping, { a: crack, c: crackToo }, null)
    expect(grouping.repair(['s-a', 's-c'], new Set())).toEqual([])
  })

  it('lets a text leave that has nothing in common with the others', () => {
    const grouping = createGrouping(byLead(0, 0.2))
    const third = `${crackToo.split('.')[0]}, who had asked for a new dam at Osterby for years.`
    expect(place(grouping, { a: crack, b: chess, c: crackToo, d: third })).toEqual(['s-a', 's-a', 's-a', 's-a'])
    expect(grouping.repair(['s-a'], new Set())).toEqual([{ type: 'leave', articleId: 'b', from: 's-a', into: 's-b' }])
    expect(grouping.repair(['s-a', 's-b'], new Set())).toEqual([])
  })

  it('leaves the id with the larger part where the first text leaves', () => {
    const grouping = createGrouping(byLead(0, 0.2))
    place(grouping, { b: chess, a: crack, c: crackToo })
    expect(grouping.repair(['s-b'], new Set())).toEqual([{ type: 'leave', articleId: 'b', from: 's-b', into: 's-b-2' }])
  })

  it('never moves what an operator has fixed', () => {
    const [merging, leaving] = [createGrouping(byLead(1.1, 0.2)), createGrouping(byLead(0, 0.2))]
    place(merging, { a: crack, c: crackToo })
    expect(merging.repair(['s-a', 's-c'], new Set(['a', 'c']))).toEqual([])
    expect(merging.repair(['s-a', 's-c'], new Set(['c']))).toEqual([{ type: 'merge', from: 's-a', into: 's-c' }])
    place(leaving, { a: crack, b: chess, c: crackToo })
    expect(leaving.repair(['s-a'], new Set(['b']))).toEqual([])
  })
})
