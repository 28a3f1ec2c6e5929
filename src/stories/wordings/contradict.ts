import type { Meaning } from './read-meaning.ts'
import { tellsOf, weigh } from './read-meaning.ts'
import { opposites } from './same-words.ts'

const shortClause = 12
/** What the end of a short clause must tell to be another end. */
const leastEnd = 0.4
const telling = 0.5
/** How far before the words that two share a denial still denies them. */
const denialReach = 3
const denial = /^(?:not|never|no|none|neither|nor|without)$/

/** Another number of the same thing, another day, the opposite word, another end: two statements, however alike they sound. */
export function contradict(one: Meaning, other: Meaning, shared: ReadonlySet<string>): boolean {
  const hasOtherFigure = [...one.figures].some(([unit, own]) => other.figures.get(unit)?.isDisjointFrom(own) ?? false)
  const hasOpposite = opposites.some(([left, right]) => (saysOnly(one, left, right) && saysOnly(other, right, left))
    || (saysOnly(one, right, left) && saysOnly(other, left, right)))
  return hasOtherFigure || hasOpposite || endOtherwise(one, other, shared)
}

/** Whether one of two stretches is denied and the other is not. */
export function isDeniedOnce(one: readonly string[], other: readonly string[]): boolean {
  const isDenied = (terms: readonly string[]) => terms.some((term) => denial.test(term))
  return isDenied(one) !== isDenied(other)
}

/** A stretch of a clause with the words close before it, which may deny it. */
export function withReach(terms: readonly string[], start: number, end: number): readonly string[] {
  return terms.slice(Math.max(0, start - denialReach), end)
}

/** The words from the first to the last that tells something and is shared, with what may deny them. */
export function aroundShared(meaning: Meaning, shared: ReadonlySet<string>): readonly string[] {
  const places = meaning.terms.flatMap((term, at) => (shared.has(term) && tellsOf(meaning, term) > 0 ? [at] : []))
  return withReach(meaning.terms, places[0] ?? 0, (places.at(-1) ?? 0) + 1)
}

function saysOnly({ weights }: Meaning, word: string, opposite: string): boolean {
  return weights.has(word) && !weights.has(opposite)
}

/** "I spoke to her on Monday", "I spoke to her for an hour": short clauses that begin alike. */
function endOtherwise(one: Meaning, other: Meaning, shared: ReadonlySet<string>): boolean {
  const isShort = one.terms.length <= shortClause && other.terms.length <= shortClause
  return isShort && [one, other].every((meaning) => {
    const last = meaning.terms.findLastIndex((term) => shared.has(term) && tellsOf(meaning, term) >= telling)
    return weigh(meaning, meaning.terms.slice(last + 1).filter((term) => !shared.has(term))) >= leastEnd
  })
}
