import { termsOf } from '../grouping/terms.ts'
import { cosine, vectorOf, type Vector } from '../grouping/vector.ts'

/** A sentence that may stand for a day. */
export interface Candidate {
  readonly words: string
  /** 1 where the sentence itself gives the date, less where it only stands high in an article of that day. */
  readonly weight: number
}

const longestVector = 60
const mostShared = 0.4
const fewestWords = 8
const mostWords = 50

/** Measures how rare a term is among a story's sentences, which are counted when the first is asked for. */
export function rarityAmong(sentences: readonly string[]): (term: string) => number {
  let counts: ReadonlyMap<string, number> | undefined
  return (term) => {
    counts ??= countTerms(sentences)
    return Math.log((sentences.length + 1) / ((counts.get(term) ?? 0) + 0.5))
  }
}

function countTerms(sentences: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of sentences) for (const term of termsOf(words).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The candidates nearest to what all of them say, best first, no two of them alike; at most `limit`. */
export function chooseSentences<Given extends Candidate>(candidates: readonly Given[], rarity: (term: string) => number, limit: number): Given[] {
  if (candidates.length < 2) return candidates.slice(0, limit)
  const vectors = candidates.map(({ words }) => vectorOf(termsOf(words), rarity, longestVector))
  const centre = centreOf(vectors, candidates.map(({ weight }) => weight))
  const ranked = candidates
    .map((candidate, at) => ({ candidate, terms: vectors[at] ?? new Map(), score: scoreOf(candidate, cosine(vectors[at] ?? new Map(), centre)) }))
    .sort((left, right) => right.score - left.score)
  const chosen: typeof ranked = []
  for (const next of ranked) {
    if (chosen.length >= limit) break
    if (chosen.every(({ terms }) => shareOf(terms, next.terms) <= mostShared)) chosen.push(next)
  }
  return chosen.map(({ candidate }) => candidate)
}

function scoreOf({ words, weight }: Candidate, likeness: number): number {
  const count = words.split(/\s+/).length
  const penalty = count < fewestWords ? 0.3 : count > mostWords ? 0.2 : 0
  return likeness * Math.sqrt(weight) - penalty
}

function centreOf(vectors: readonly Vector[], weights: readonly number[]): Vector {
  const sums = new Map<string, number>()
  for (const [at, vector] of vectors.entries()) {
    for (const [term, value] of vector) sums.set(term, (sums.get(term) ?? 0) + value * (weights[at] ?? 0))
  }
  const length = Math.hypot(...sums.values()) || 1
  return new Map([...sums].map(([term, value]) => [term, value / length]))
}

/** How much of the smaller set of terms stands in the other. */
function shareOf(one: Vector, other: Vector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  const shared = [...few.keys()].filter((term) => many.has(term)).length
  return few.size === 0 ? 1 : shared / few.size
}
