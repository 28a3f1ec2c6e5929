import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareRevisions } from './compare-revisions.ts'

describe('compareRevisions', () => {
  it.each([
    ['A magnitude 5.4 earthquake shook the islands before dawn.', 'The survey revised its magnitude to 5.7.', ['5.4', '5.7']],
    ['A 5.4-magnitude earthquake shook the islands before dawn.', 'The magnitude was later revised up from 5.4 to 5.7.', ['5.4', '5.7']],
    ['Rescuers put the death toll at 14 on Friday morning.', 'Officials raised the death toll to 19 on Saturday.', ['14', '19']],
  ])('after %j reads %j', (one, other, values) => {
    expect(rowsOf(one, other)).toEqual([values])
  })

  it.each([
    ['A magnitude 5.7 earthquake shook the islands before dawn.', 'The survey revised its magnitude to 5.7.'],
    ['A quake of 1964 had a death toll of 230 on the islands.', 'Officials raised the death toll to 19 on Saturday.'],
    ['Rescuers put the death toll of the war at 14,000 on Friday.', 'Officials raised the death toll to 19 on Saturday.'],
    ['A magnitude 5.4 earthquake shook the islands before dawn.', 'Officials raised the death toll to 19 on Saturday.'],
  ])('sees nothing changed between %j and %j', (one, other) => {
    expect(rowsOf(one, other)).toEqual([])
  })

  it('takes a report that is dated before the other for no revision of it', () => {
    const later = article('a', 'A magnitude 5.4 earthquake shook the islands before dawn.', '2024-05-09')
    const earlier = article('b', 'The survey revised its magnitude to 5.7.', '2024-05-02')
    expect(compareRevisions([earlier, later])).toEqual([])
  })
})

function rowsOf(...sentences: readonly string[]): (readonly (string | null)[])[] {
  return compareRevisions(sentences.map((words, at) => article(`a${at}`, words, null))).map(({ sides }) => sides.map(({ value }) => value))
}

function article(id: string, words: string, publishedAt: string | null): StoryArticle {
  const [title, text] = ['News of the day', `News of the day\n${words}`]
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt, language: 'en' }
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
