import { expect, it } from 'vitest'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareClaims } from './compare-claims.ts'

it('shows a claim that one source makes', () => {
  expect(claimsBeside('The tunnel will cost £300 million, an engineer estimated on Monday.', 'The tunnel is to open in spring.'))
    .toEqual(['The tunnel will cost £300 million, an engineer estimated on Monday.'])
})

it('takes the first sentence for news that the others tell in words of their own', () => {
  const articles = [article('a0', 'News of the day\nBrenner is to pay £300 million for Hollow Mills.'), article('a1', 'News of the day\nHollow Mills has a buyer.')]
  expect(compareClaims(articles)).toEqual([])
})

it.each([
  ['The bill, which passed 214-193 on Friday, was the promise of the election of 2018.', 'Members voted 214-193 for it after a long night.'],
  ['Keller, who served over 20 years at the yard, was let go by its owner on Friday.', 'The owner let go Keller, a 21-year veteran of the yard.'],
  ['16/30 Launch of the ferry Branwen in 1984 before a crowd of 3,000 people.', 'The ferry Branwen is to be scrapped.'],
  ['The vaccine’s effect on infections falls below 50 percent after five months, a study found.', 'A study found that the effect of the vaccine on infections falls to 47% within half a year.'],
])('takes %j for no claim of one source beside %j', (own, other) => {
  expect(claimsBeside(own, other)).toEqual([])
})

function claimsBeside(own: string, other: string): string[] {
  const articles = [own, other].map((words, at) => article(`a${at}`, `News of the day\nThe day began with rain. ${words}`))
  return compareClaims(articles).flatMap(({ sides }) => sides).filter(({ articleId }) => articleId === 'a0')
    .map(({ span }) => articles[0]?.article.text.slice(span.start, span.end) ?? '')
}

function article(id: string, text: string): StoryArticle {
  const [title, parts] = ['News of the day', divideArticle(text, null)]
  const document = { text, title: null, parts, publishedAt: null, language: 'en' }
  const rest = { version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: null, language: 'en', rights: null, contentHash: id }
  return { article: { id, title, text, parts, ...rest }, findings: analyze(document, { spanTagger: null }), copyOf: null }
}
