import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import { describe, expect, it } from 'vitest'
import { dateMentions } from './date-mentions.ts'
import { findTimexes } from './find-timexes.ts'

const lead = ['Ferry firm sells harbour', 'March 2, 2021', 'The ferry firm, the oldest here, sold its harbour Monday.', 'It won a contract to sell two ships.']

function dateOf(word: string, ...lines: readonly string[]): string | null | undefined {
  const text = [...lead, ...lines].join('\n')
  const sentences: Sentence[] = []
  for (const [paragraph, { index, 0: line }] of [...text.matchAll(/[^\n]+/g)].entries()) {
    sentences.push({ span: { start: index, end: index + line.length }, paragraph, part: paragraph === 0 ? 'title' : 'body' })
  }
  const parts = sentences.map(({ span, part }) => ({ kind: part, span }))
  const document: Document = { text, title: null, parts, publishedAt: '2021-03-02', language: 'en' }
  const sentence = [...lead, ...lines].findLastIndex((line) => line.includes(word))
  return dateMentions(document, sentences, findTimexes(document, sentences), [{ sentence, word }])[0]
}

describe('dateMentions', () => {
  it('dates the headline by the lead', () => {
    expect(dateOf('sells')).toBe('2021-03-01')
  })

  it('takes what the lead\'s contract is about for the news of the day', () => {
    expect(dateOf('sell ')).toBe('2021-03-02')
  })

  it.each([
    ['deal', 'The deal was a surprise.'],
    ['decision', 'Few had understood it, but this sudden decision stands.'],
    ['harbour', 'They keep the harbour in trust.'],
  ])('dates %j by the lead when the article takes it up again', (word, line) => {
    expect(dateOf(word, line)).toBe('2021-03-01')
  })

  it.each([
    ['critic', 'He is the deal\'s loudest critic.'],
    ['deal', 'He is the deal\'s loudest critic.'],
    ['deal', 'A deal is not near.'],
    ['buy', 'It wants to buy a crane.'],
    ['voyage', 'The voyage has been postponed.'],
    ['regatta', 'It opens before the regatta.'],
    ['signed', 'They had signed a lease.'],
  ])('leaves %j undated in %j', (word, line) => {
    expect(dateOf(word, line)).toBeNull()
  })
})
