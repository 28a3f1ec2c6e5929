import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareNames } from './compare-names.ts'

describe('compareNames', () => {
  it('sets two spellings of one name side by side, once', () => {
    expect(namesOf('The harbour master, Tom Johnson, said the quay was closed. “It is closed,” said Johnson.', 'Harbour master Tom Johnston said that the quay was closed.'))
      .toEqual([['Tom Johnson', 'Tom Johnston']])
  })

  it.each([
    // Short names are other names; so is another first name.
    ['Tom Lund said the quay was closed.', 'Tom Lind said the quay was open.'],
    ['Ada Johnson said the quay was closed.', 'Tom Johnston said the quay was open.'],
    // A source that has both names two persons.
    ['Tom Johnson and Tom Johnston said the quay was closed.', 'Tom Johnston said the quay was closed.'],
    ['Tom Peters said the quay was closed.', 'Tom Peter said the quay was closed.'],
    ['Tom Johnson said the quay was closed.', 'Tom Johnson said the quay was open.'],
  ])('finds nothing between %j and %j', (one, other) => {
    expect(namesOf(one, other)).toEqual([])
  })
})

function namesOf(...sentences: readonly string[]): (readonly (string | null)[])[] {
  return compareNames(sentences.map((words, at) => article(`a${at}`, `News of the day\n${words}`))).map(({ sides }) => sides.map(({ value }) => value))
}

function article(id: string, text: string): StoryArticle {
  const [title, parts] = ['News of the day', divideArticle(text, null)]
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
