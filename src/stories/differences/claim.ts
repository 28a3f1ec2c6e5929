import type { Span } from '#model/span.ts'
import { wordsOf } from '#language/sentences/words.ts'
import { datelineLength } from '../highlights/dateline-length.ts'
import type { StoryArticle } from '../story-article.ts'
import { isCaption } from './is-caption.ts'
import type { Figure } from './find-figures.ts'
import { findFigures } from './find-figures.ts'

const fewestWords = 8

/** A sentence of a story that states figures. */
export interface Claim {
  readonly articleId: string
  readonly span: Span
  readonly words: string
  readonly figures: readonly Figure[]
}

/** The sentences of an article that state figures, in the order of the text; headlines only repeat them. */
export function claimsOf({ article, findings }: StoryArticle, leastWords = fewestWords): Claim[] {
  return findings.sentences.filter(({ part }) => part === 'body' || part === 'standfirst').flatMap(({ span }) => {
    const start = span.start + datelineLength(article.text.slice(span.start, span.end))
    const words = article.text.slice(start, span.end)
    const figures = findFigures(words, start)
    return figures.length === 0 || !isClaim(words, leastWords) ? [] : [{ articleId: article.id, span: { start, end: span.end }, words, figures }]
  })
}

/** A sentence, not a caption, a table's line or a link's words. */
function isClaim(words: string, leastWords: number): boolean {
  return wordsOf(words).length >= leastWords && /[.!?]["”’')]*$/.test(words) && !isCaption(words)
}

/** Whether two figures may be one: the same value, or one is a rounding of the other. */
export function isSameValue(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.05 * Math.max(Math.abs(one), Math.abs(other))
}
