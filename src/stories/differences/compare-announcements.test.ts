import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareAnnouncements } from './compare-announcements.ts'

const thursday = 'Moll Yards MOL.X said on Thursday it would close its works in Calder by the spring.'

describe('compareAnnouncements', () => {
  it('sets two days of one announcement side by side', () => {
    expect(daysOf(thursday, 'Welders fear the worst after Moll Yards announced on Wednesday that its works in Calder would shut next spring.'))
      .toEqual([['2024-09-12', '2024-09-11']])
  })

  it.each([
    'Moll Yards said on Wednesday it would close its works in Calder by the spring.',
    'Welders fear the worst after Moll Yards announced on Thursday that its works in Calder would shut next spring.',
    'Welders cheered after Byrne Yards announced on Wednesday that its works in Calder would grow by the spring.',
    'Passengers were glad after Moll Yards announced on Wednesday that it would paint the old ferry.',
    'Welders remember how Moll Yards announced on May 2 that its works in Calder would shut next spring.',
  ])('leaves %j alone', (words) => {
    expect(daysOf(thursday, words)).toEqual([])
  })
})

function daysOf(...sentences: readonly string[]): (readonly (string | null)[])[] {
  return compareAnnouncements(sentences.map((words, at) => article(`a${at}`, words))).map(({ sides }) => sides.map(({ value }) => value))
}

function article(id: string, words: string): StoryArticle {
  const [title, text, publishedAt] = ['News of the day', `News of the day\n${words}`, '2024-09-13']
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt, language: 'en' }
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
