import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareQuoted } from './compare-quoted.ts'

describe('compareQuoted', () => {
  it.each([
    ['“We have waited nine winters for this ferry,” Tom Byrne said.', ['Tom Byrne']],
    ['“They said, ‘Come back when you have the money for it,’” Tom Byrne recalled.', ['Tom Byrne']],
    ['Tom Byrne said that they had waited nine winters for the ferry.', []],
    ['Tom Byrne called the ferry “a toy”.', []],
  ])('reads whom only one source quotes: %j', (words, expected) => {
    const rows = compareQuoted([article('a', `Ferry\n${words}`), article('b', 'Ferry\nThe ferry leaves at noon.')])
    expect(rows.map(({ speakerName }) => speakerName)).toEqual(expected)
  })
})

function article(id: string, text: string): StoryArticle {
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const title = text.split('\n')[0] ?? ''
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
