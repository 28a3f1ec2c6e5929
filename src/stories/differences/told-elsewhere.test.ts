import { expect, it } from 'vitest'
import type { Article } from '#model/article.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import type { StoryArticle } from '../story-article.ts'
import { indexTold } from './told-elsewhere.ts'

const isTold = indexTold([
  read('a', 'Vaughan began his career at sea as a deck hand in Milford in 1975.'),
  read('b', 'Nobody knows the cause. Vaughan began his career at sea 42 years ago as a deck hand in Milford.'),
], new Set(['vaughan']))

it.each([
  ['a', 'Vaughan began his career at sea as a deck hand in Milford in 1975.', true],
  ['c', 'A deck hand said that the ferry had left Milford late.', false],
  ['b', 'Nobody knows the cause.', false],
])('says of a sentence of %s, %j, whether another source has it: %j', (articleId, words, expected) => {
  expect(isTold(articleId, words)).toBe(expected)
})

function read(id: string, text: string): StoryArticle {
  const parts = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const sentences = splitSentences({ text, title: null, parts, publishedAt: null, language: 'en' })
  const article: Article = {
    id, version: 1, file: id, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, title: '', text, parts, contentHash: '',
  }
  return { article, findings: { sentences, mentions: [], persons: [], quotations: [], timexes: [], events: [] } as unknown as StoryArticle['findings'], copyOf: null }
}
