import type { Span } from '#model/span.ts'
import { compareMeanings } from './compare-meanings.ts'
import type { Meaning } from './read-meaning.ts'
import { readMeaning } from './read-meaning.ts'

/** The stretches of two utterances that hold the same statement, and how far they agree. */
export interface Alignment {
  readonly one: Span
  readonly other: Span
  /** 0…1 for shared words; more than 1 where several words stand in a row in both. */
  readonly strength: number
}

/** A stretch of an utterance, a sentence or less, with what it says. */
export interface Clause {
  readonly span: Span
  readonly meaning: Meaning
}

/** Comparing takes the product of two lengths: of a text without a stop only the beginning is compared. */
const mostChars = 4000

/** The clauses of a stretch of text, without what stands between semicolons; `topic` has the stems that every sentence of the story may share. */
export function clausesOf(text: string, stretch: Span, topic: ReadonlySet<string>): Clause[] {
  return [...text.slice(stretch.start, stretch.end).matchAll(/[^;…]+[;…]?/g)].map(({ 0: words, index }) => {
    const start = stretch.start + index + words.length - words.trimStart().length
    const trimmed = words.trim()
    return { span: { start, end: start + trimmed.length }, meaning: readMeaning(trimmed.slice(0, mostChars), topic) }
  }).filter(({ meaning }) => meaning.terms.length > 0)
}

/** The best pair of clauses of two utterances that say the same, whatever their order; undefined where none do. */
export function alignClauses(own: readonly Clause[], theirs: readonly Clause[]): Alignment | undefined {
  const pairs = own.flatMap((one) => theirs.flatMap((other) => {
    const strength = compareMeanings(one.meaning, other.meaning)
    return strength === 0 ? [] : [{ one: one.span, other: other.span, strength }]
  }))
  return pairs.reduce<Alignment | undefined>((best, pair) => (best === undefined || pair.strength > best.strength ? pair : best), undefined)
}
