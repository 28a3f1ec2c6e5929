import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { findStatements } from './find-statements.ts'

const courier = article('a', `Tunnel stays shut
The tunnel stays shut this winter.
“Nobody will lose a pension over this tunnel,” Ada Nkemelu said on Monday.
“The drills were the wrong size for granite,” Nkemelu said later.`)
const herald = article('b', `Nkemelu on the tunnel
“The drills were of the wrong size for granite. And nobody is going to lose a pension over this,” Ada Nkemelu said.
Ada Nkemelu said that the union would be asked.`)

describe('findStatements', () => {
  it('joins renderings in two articles, and keeps two utterances of one article apart', () => {
    const groups = findStatements([courier, herald]).map(({ quotations }) => quotations.map(({ articleId }) => articleId).sort())
    expect(groups).toEqual([['a', 'b']])
  })

  it('joins nothing of different speakers', () => {
    const other = article('c', 'Union answers\n“Nobody will lose a pension over this tunnel,” Tom Byrne said.')
    expect(findStatements([courier, other])).toEqual([])
  })

  it('has none of a story without quotations', () => {
    expect(findStatements([])).toEqual([])
  })
})

function article(id: string, text: string): StoryArticle {
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const title = text.split('\n')[0] ?? ''
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
