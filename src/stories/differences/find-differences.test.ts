import { expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { findDifferences } from './find-differences.ts'

it('shows words that one source alone quotes once, and not as its claim as well', () => {
  const own = '“My mother is 91 and lies on a camp bed, like 400 others,” said Joan Pike, a teacher in Harwell.'
  const rows = findDifferences([article('a0', `The sports hall was full. ${own}`), article('a1', 'The town slept badly, and nobody knows for how long.')])
  expect(rows.filter(({ sides }) => sides[0]?.articleId === 'a0').map(({ kind }) => kind)).toEqual(['only-quoted-by'])
})

function article(id: string, body: string): StoryArticle {
  const [title, text] = ['Night in a sports hall', `Night in a sports hall\n${body}`]
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
