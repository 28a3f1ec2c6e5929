import type { Alignment, Meeting, Pair } from './align-words.ts'
import { alignWords } from './align-words.ts'
import type { WeighedWord } from './weigh-words.ts'
import type { LikenessTo } from './word-likeness.ts'

/** How one quotation fits the remembered words. */
export interface StatementMatch {
  /** 0…1: the share of the remembered weight that stands here, in this order. */
  readonly score: number
  /** The same before it is set against what was asked for: how telling the words are that stand here (in nats). */
  readonly evidence: number
  /** How many words were asked for. */
  readonly askedCount: number
  /** How many of them stand here, in whatever form. */
  readonly pairedCount: number
  /** From the first to the last of them, in words of the quotation. */
  readonly foundSpan: number
  readonly foundCount: number
  /** They stand next to each other, in the order asked for, each letter for letter. */
  readonly isExact: boolean
}

/** The second stretch of a quotation whose halves were remembered the other way round counts a little less. */
const secondShare = 0.9

/** A quotation with less of the remembered weight anywhere in it is not worth aligning. */
const minShare = 0.25

/** Aligns the remembered words with a quotation, in up to two stretches; undefined where they share too little. */
export function alignStatement(asked: readonly WeighedWord[], found: readonly string[], likeness: LikenessTo): StatementMatch | undefined {
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const meeting = meet(asked, found, likeness)
  if (meeting === undefined || sharedWeight(meeting) < Math.max(minShare * total, Number.EPSILON)) return undefined
  const first = alignWords(meeting)
  const second = alignRest(meeting, first.pairs)
  const pairs = [...first.pairs, ...second.pairs]
  const evidence = first.gain + secondShare * second.gain
  return {
    score: evidence / total,
    evidence,
    askedCount: asked.length,
    pairedCount: pairs.length,
    foundSpan: spanOf(pairs),
    foundCount: found.length,
    isExact: isExactRun(first.pairs, asked.length),
  }
}

/** From the first to the last word of the text that is like a remembered one; undefined where there is none. */
function meet(asked: readonly WeighedWord[], found: readonly string[], likeness: LikenessTo): Meeting | undefined {
  const liked = found.map(likeness)
  const from = liked.findIndex((likes) => likes !== undefined)
  if (from < 0) return undefined
  const foundCount = liked.findLastIndex((likes) => likes !== undefined) + 1 - from
  const likenesses = new Float64Array(asked.length * foundCount)
  // Plain loops: this runs for every word of every candidate.
  for (let column = 0; column < foundCount; column++) {
    const likes = liked[from + column]
    if (likes === undefined) continue
    for (let row = 0; row < likes.length; row++) likenesses[row * foundCount + column] = likes[row] ?? 0
  }
  return { weights: asked.map(({ weight }) => weight), foundCount, likenesses }
}

/** The weight of the remembered words that stand anywhere in the text: no alignment can have more. */
function sharedWeight({ weights, foundCount, likenesses }: Meeting): number {
  return weights.reduce((sum, weight, row) => (isLiked(likenesses, row * foundCount, (row + 1) * foundCount) ? sum + weight : sum), 0)
}

function isLiked(likenesses: Float64Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((likenesses[at] ?? 0) > 0) return true
  return false
}

const none: Alignment = { pairs: [], gain: 0 }

function alignRest(meeting: Meeting, pairs: readonly Pair[]): Alignment {
  if (pairs.length === meeting.weights.length) return none
  const rest = apart(meeting, pairs)
  return isLiked(rest.likenesses, 0, rest.likenesses.length) ? alignWords(rest) : none
}

/** What is left of a meeting once some words have found each other: neither these words nor the stretch of the text between them. */
function apart({ weights, foundCount, likenesses }: Meeting, pairs: readonly Pair[]): Meeting {
  const left = likenesses.slice()
  const places = pairs.map(({ found }) => found)
  const [from, to] = [Math.min(...places), Math.max(...places)]
  for (const row of weights.keys()) left.fill(0, row * foundCount + from, row * foundCount + to + 1)
  for (const { asked } of pairs) left.fill(0, asked * foundCount, (asked + 1) * foundCount)
  return { weights, foundCount, likenesses: left }
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
