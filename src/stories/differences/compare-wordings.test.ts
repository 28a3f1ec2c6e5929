import { describe, expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareWordings } from './compare-wordings.ts'

describe('compareWordings', () => {
  it.each([
    [
      'a paraphrase that shares two words with a demand',
      'Weir shut\nAda Nkemelu said the pumps should have been replaced “long ago”.',
      'Weir closed\nAda Nkemelu told the Herald her 2018 survey had counted nine pumps due for replacement.',
    ],
    [
      'the same sentence in both, and a paraphrase beside it',
      'Ferry row\nTom Byrne told the council: “I called the plan foolish, and I said so twice.”',
      'Byrne on ferries\nTom Byrne told the council that he had twice said the plan was foolish.\n“I called the plan foolish and I said so twice,” Tom Byrne said.',
    ],
    [
      'the same words after another lead-in',
      'Byrne falls silent\n“I will not say another word about ferries after tonight,” Tom Byrne said.',
      'Byrne on ferries\nTom Byrne promised to mend one of his ways: “I will not say another word about ferries after tonight.”',
    ],
  ])('leaves %s alone', (_, one, other) => {
    expect(rowsOf(one, other)).toEqual([])
  })

  it.each([
    [
      'the whole utterance around a clause of it',
      'Weir shut\n“We are not leaving the weir because we are tired; we are leaving it because the pumps are sixty years old,” Ada Nkemelu said on Monday.',
      'Weir closed\nAda Nkemelu said the pumps were “sixty years old” and past repair.',
      '“We are not leaving the weir because we are tired; we are leaving it because the pumps are sixty years old,”',
    ],
  ])('shows %s', (_, one, other, expected) => {
    expect(rowsOf(one, other).map((sides) => sides[0])).toEqual([expected])
  })

  it('cuts inside the marks where the whole utterance is too long to show', () => {
    const long = 'We have drained the basin, lifted out the gates, laid them on the quay and measured every single bolt of them by hand over the winter'
    const [sides] = rowsOf(`Weir shut\n“${long}. We are leaving the weir because the pumps are sixty years old,” Ada Nkemelu said on Monday.`,
      'Weir closed\nAda Nkemelu said the pumps were “sixty years old” and past repair.')
    expect(sides?.[0]).toBe('We are leaving the weir because the pumps are sixty years old')
  })
})

function rowsOf(...texts: readonly string[]): string[][] {
  const articles = texts.map((text, at) => article(`a${at}`, text))
  return compareWordings(articles).map(({ sides }) => sides.map(({ articleId, span }) =>
    articles.find(({ article: { id } }) => id === articleId)?.article.text.slice(span.start, span.end) ?? ''))
}

function article(id: string, text: string): StoryArticle {
  const parts = divideArticle(text, null)
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const title = text.split('\n')[0] ?? ''
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
