import type { Pair } from './align-words.ts'
import { alignWords } from './align-words.ts'
import type { WeighedWord } from './weigh-words.ts'

/** How one quotation fits the remembered words. */
export interface StatementMatch {
  /** 0…1: the share of the remembered weight that stands here, in this order. */
  readonly score: number
  /** How many words were asked for. */
  readonly askedCount: number
  /** How many of them stand here, in whatever form. */
  readonly pairedCount: number
  /** How much the words that stand here tell, in the unit of their weights. */
  readonly pairedWeight: number
  /** From the first to the last of them, in words of the quotation. */
  readonly foundSpan: number
  readonly foundCount: number
  /** They stand next to each other, in the order asked for, each letter for letter. */
  readonly isExact: boolean
}

/** The second stretch of a quotation whose halves were remembered the other way round counts a little less. */
const secondShare = 0.9

/** Aligns the remembered words with a quotation, in up to two stretches. */
export function alignStatement(asked: readonly WeighedWord[], found: readonly string[]): StatementMatch {
  const first = alignWords(asked, found, () => false)
  const second = alignWords(without(asked, first.pairs), found, takenBy(first.pairs))
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const pairs = [...first.pairs, ...second.pairs]
  return {
    score: total === 0 ? 0 : Math.min(1, (first.gain + secondShare * second.gain) / total),
    askedCount: asked.length,
    pairedCount: pairs.length,
    pairedWeight: pairs.reduce((sum, pair) => sum + pair.likeness * (asked[pair.asked]?.weight ?? 0), 0),
    foundSpan: spanOf(pairs),
    foundCount: found.length,
    isExact: isExactRun(first.pairs, asked.length),
  }
}

function without(asked: readonly WeighedWord[], pairs: readonly Pair[]): WeighedWord[] {
  const used = new Set(pairs.map((pair) => pair.asked))
  return asked.map(({ word, weight }, place) => ({ word, weight: used.has(place) ? 0 : weight }))
}

function takenBy(pairs: readonly Pair[]): (place: number) => boolean {
  const places = pairs.map(({ found }) => found)
  const [from, to] = [Math.min(...places), Math.max(...places)]
  return (place) => place >= from && place <= to
}

function spanOf(pairs: readonly Pair[]): number {
  const places = pairs.map(({ found }) => found)
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places) + 1
}

function isExactRun(pairs: readonly Pair[], askedCount: number): boolean {
  const [first] = pairs
  return first !== undefined && pairs.length === askedCount
    && pairs.every(({ found, likeness }, place) => likeness === 1 && found === first.found + place)
}
