/** One word that somebody remembers: as the corpus spells it, and how much it tells. */
export interface WeighedWord {
  readonly word: string
  /** Higher for rarer words; never 0. */
  readonly weight: number
}

/** What the store knows about the words that were asked for. */
export interface WordCounts {
  readonly documentFrequencies: ReadonlyMap<string, number>
  readonly corrections: ReadonlyMap<string, string>
  readonly quotationCount: number
}

const unknownShare = 0.6

/** Gives each remembered word its weight (inverse document frequency), corrected where the store corrected it. */
export function weighWords(words: readonly string[], { documentFrequencies, corrections, quotationCount }: WordCounts): WeighedWord[] {
  const idfOf = (frequency: number) => Math.log(1 + quotationCount / (frequency + 0.5))
  const known = words.map((word) => documentFrequencies.get(word) ?? 0).filter((frequency) => frequency > 0).map(idfOf).toSorted((a, b) => a - b)
  // A word that no quotation has may be misremembered: it must not weigh more than the rest together, nor as little as "the".
  const unknown = Math.max(known[Math.floor(known.length / 2)] ?? 0, unknownShare * idfOf(1))
  return words.map((word) => {
    const frequency = documentFrequencies.get(word) ?? 0
    return { word: corrections.get(word) ?? word, weight: frequency > 0 ? idfOf(frequency) : unknown }
  })
}
