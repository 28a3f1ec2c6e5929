import { describe, expect, it } from 'vitest'
import { pipeCompare } from './compare.ts'
import { createCopiesPipe } from './copies.ts'
import { pipeHighlights } from './highlights.ts'
import { createStoriesPipe } from './stories.ts'

const text = 'The ferry Branwen ran aground off Skomer on Thursday. Lifeboats took all 84 passengers ashore. “The wheel stopped answering,” Ieuan Probert said.'
const second = 'Lifeboats brought 84 passengers of the ferry Branwen ashore after it hit rocks off Skomer. Probert said the wheel had stopped answering. A tug is on its way.'

describe('pipe stories', () => {
  it('answers each article with its story', () => {
    const pipe = createStoriesPipe()
    expect(pipe({ id: 'a', published: '2024-05-02', title: 'Ferry Branwen aground off Skomer', text })).toEqual({ id: 'a', story: 's-a' })
    expect(pipe({ id: 'b', published: '2024-05-02', title: 'Skomer ferry Branwen: 84 brought ashore', text: second })).toEqual({ id: 'b', story: 's-a' })
    expect(pipe({ id: 'c', published: null, title: 'Council closes libraries', text: 'Two libraries close.', more: true })).toEqual({ id: 'c', story: 's-c' })
  })

  it('says which fields of a line are wrong', () => {
    expect(() => createStoriesPipe()({ id: 7, title: 'Ferry' })).toThrow(/id: .*; text: /)
    expect(() => createStoriesPipe()(null)).toThrow(/the line: /)
  })
})

describe('pipe copies', () => {
  const long = `${text} ${second} The company said that it would refund every ticket.`
  const pipe = createCopiesPipe([{ id: 'a', text: long }, { id: 'b', text: `${long} More follows.` }, { id: 'c', text: second }])

  it('scores a pair', () => {
    expect(pipe({ a: 'a', b: 'b' })).toEqual({ a: 'a', b: 'b', score: 1 })
  })

  it('names an id that is missing', () => {
    expect(() => pipe({ a: 'a', b: 'zz' })).toThrow('“zz”')
  })
})

describe('pipe highlights', () => {
  it('answers with sentences of the articles, verbatim, within the words asked for', () => {
    const answer = pipeHighlights({ id: 's', articles: [{ title: 'Ferry aground', text }, { title: 'Ferry', text: second }], maxWords: 30 }) as { summary: string[] }
    expect(answer.summary.length).toBeGreaterThan(0)
    expect(answer.summary.every((sentence) => text.includes(sentence) || second.includes(sentence))).toBe(true)
    expect(answer.summary.join(' ').split(' ').length).toBeLessThanOrEqual(30)
  })
})

describe('pipe compare', () => {
  it('shows own words beside reported ones, each verbatim', () => {
    const articles = [{ id: 'a', title: 'Ferry aground', text }, { id: 'b', published: '2024-05-03', publisher: 'Herald', title: 'Ferry', text: second }]
    const { rows } = pipeCompare({ id: 's', articles }, { spanTagger: null }) as { rows: { kind: string, sides: { article: string, quote: string }[] }[] }
    const row = rows.find(({ kind }) => kind === 'direct-vs-indirect')
    expect(row?.sides.map(({ article }) => article)).toEqual(['a', 'b'])
    expect(text).toContain(row?.sides[0]?.quote)
    expect(second).toContain(row?.sides[1]?.quote)
  })

  it('finds nothing to compare in one article or in copies', () => {
    expect(pipeCompare({ id: 's', articles: [{ id: 'a', text }] }, { spanTagger: null })).toEqual({ id: 's', rows: [] })
  })
})
