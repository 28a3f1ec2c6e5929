import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareNumbers } from './compare-numbers.ts'

describe('compareNumbers', () => {
  it.each([
    [
      'The yard is to close in May with the loss of 210 jobs, its owner said on Monday.',
      'Some 280 workers will be affected by the closure of the yard, the union said.',
      ['210', '280'],
    ],
    [
      'The council has signed a £40m tram contract that nobody voted for.',
      'The minister defended a £46m tram deal before the committee on Monday.',
      ['40000000', '46000000'],
    ],
    [
      'The council has signed a tram contract worth €40 million, officials said.',
      'The minister defended the €46m tram deal before the committee on Monday.',
      ['40000000', '46000000'],
    ],
    [
      'About 3,100 people use the swing bridge each day, the council says.',
      'The swing bridge is crossed by some 4,500 people a day, Nkemelu said.',
      ['3100', '4500'],
    ],
  ])('sets %j against %j', (one, other, values) => {
    expect(conflicts(one, other)).toEqual([values])
  })

  it.each([
    // Roundings of one number.
    ['The yard is to close with the loss of about 400 jobs, its owner said.', 'Some 430 workers will be affected by the closure, the union said.'],
    // A limit is no count.
    ['The yard is to close with the loss of more than 200 jobs, its owner said.', 'All 280 workers at the yard will be affected, the union said.'],
    // A source that has both counts two things.
    ['The yard is to close with the loss of 210 jobs. In all 280 workers are affected, its owner said.', 'Some 280 workers will be affected by the closure, the union said.'],
    // Two contracts.
    ['The council has signed a £40m tram contract that nobody voted for.', 'A £46m cleaning contract went to a firm from the next county, Nkemelu said.'],
    // Jobs that are made, jobs that go.
    ['The yard hopes to create some 210 jobs for welders within a year.', 'Some 280 workers will be affected by the closure, the union said.'],
    // A contract and a fine.
    ['The council has signed a £40m tram contract that nobody voted for.', 'The council has to pay a £46m tram fine that nobody expected.'],
  ])('finds nothing between %j and %j', (one, other) => {
    expect(conflicts(one, other)).toEqual([])
  })
})

function conflicts(...sentences: readonly string[]): (readonly (string | null)[])[] {
  return compareNumbers(sentences.map((words, at) => article(`a${at}`, `News of the day\n${words}`))).map(({ sides }) => sides.map(({ value }) => value))
}

function article(id: string, text: string): StoryArticle {
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const title = text.split('\n')[0] ?? ''
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
