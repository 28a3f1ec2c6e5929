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
    [
      'The bridge came down on Tuesday evening, injuring 14 people, the fire brigade said.',
      'Twelve people were hurt.',
      ['14', '12'],
    ],
    [
      'At least 50 passengers were injured when the tram left its rails, police said.',
      'The tram left its rails on Monday; 43 people were wounded.',
      ['50', '43'],
    ],
    [
      'Nurses at 22 public hospitals will walk out for three days from Monday, as pay talks have come to nothing.',
      'Up to 4,000 operations may be put off, as nurses at 27 hospitals walk out next week.',
      ['22', '27'],
    ],
    [
      'The town asked all households to save as the Orr reservoir fell to 31 per cent of its capacity.',
      'People have been told to shower less after the Orr reservoir fell to 26 percent of capacity.',
      ['31', '26'],
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
    // One number loosely told.
    ['At least 40 people were injured when the tram left its rails.', 'The tram left its rails on Monday; 57 people were hurt.'],
    // Some of the victims, and those of another day.
    ['The tram left its rails and 50 people were injured.', 'The tram left its rails; eight people were seriously injured.'],
    ['The tram left its rails and 50 people were injured.', 'In a similar accident two years ago 20 people were injured.'],
    // A share at noon and at the close.
    ['Shares of Moll Yards fell 1.5 percent to £12 on the news.', 'Shares of Moll Yards fell 4.3 percent to £11 on the news.'],
    // A contract and a fine.
    ['The council has signed a £40m tram contract that nobody voted for.', 'The council has to pay a £46m tram fine that nobody expected.'],
  ])('finds nothing between %j and %j', (one, other) => {
    expect(conflicts(one, other)).toEqual([])
  })
})

function conflicts(...sentences: readonly string[]): (readonly (string | null)[])[] {
  return compareNumbers(sentences.map((words, at) => article(`a${at}`, `News of the day\n${words}`))).map(({ sides }) => sides.map(({ value }) => value))
}

function article(id: string, text: string, publishedAt: string | null = null): StoryArticle {
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt, language: 'en' }
  const title = text.split('\n')[0] ?? ''
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}

it('takes the higher toll of a later day for a change', () => {
  const [early, late] = [['2024-05-02', 'Nine people were killed when the tram left its rails.'], ['2024-05-04', 'The tram left its rails, killing 11 people.']]
    .map(([day = '', words = ''], at) => article(`a${at}`, `News of the day\n${words}`, day))
  const rows = (...articles: readonly (StoryArticle | undefined)[]) => compareNumbers(articles.filter((each) => each !== undefined))
  expect(rows(late, early).map(({ kind, sides }) => [kind, sides.map(({ value }) => value)])).toEqual([['changed', ['9', '11']]])
})
