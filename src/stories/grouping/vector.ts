/** A weight for each term; of unit length unless said otherwise. */
export type Vector = ReadonlyMap<string, number>

/** The heaviest terms of a text, weighted by how often they stand in it and how rare they are, at unit length. */
export function vectorOf(counts: ReadonlyMap<string, number>, rarity: (term: string) => number, longest: number): Vector {
  return unit(weigh(counts, rarity, longest))
}

/** The heaviest terms of a text with their weights, not yet of unit length. */
export function weigh(counts: ReadonlyMap<string, number>, rarity: (term: string) => number, longest: number): (readonly [string, number])[] {
  return heaviest([...counts].map(([term, count]) => [term, (count > 1 ? 1 + Math.log(count) : count) * rarity(term)] as const), longest)
}

type Weighted = readonly [term: string, weight: number]

/** The heaviest entries first; ties in the order of the alphabet, so that the same text gives the same vector. */
export function heaviest(weights: Iterable<Weighted>, longest: number): Weighted[] {
  const all = [...weights]
  return all.length > longest * 4 ? fewOf(all, longest) : all.sort(byWeight).slice(0, longest)
}

function byWeight(a: Weighted, b: Weighted): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
}

/** The same for a few of many, without putting all of them in order. */
function fewOf(all: readonly Weighted[], longest: number): Weighted[] {
  const chosen: Weighted[] = []
  for (const entry of all) {
    const last = chosen[longest - 1]
    if (last !== undefined && byWeight(entry, last) > 0) continue
    const place = chosen.findIndex((other) => byWeight(entry, other) < 0)
    chosen.splice(place === -1 ? chosen.length : place, 0, entry)
    if (chosen.length > longest) chosen.pop()
  }
  return chosen
}

/** How much two vectors of unit length point the same way, 0…1. */
export function cosine(one: Vector, other: Vector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}

/** The length that a vector had before it was made a unit. */
export function lengthOf(weights: readonly (readonly [string, number])[]): number {
  return Math.hypot(...weights.map(([, weight]) => weight))
}

function unit(weights: readonly (readonly [string, number])[]): Vector {
  const length = lengthOf(weights)
  return new Map(weights.map(([term, weight]) => [term, Math.round(weight / length * 10_000) / 10_000]))
}
