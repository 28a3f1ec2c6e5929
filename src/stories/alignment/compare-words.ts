/** A place where a quotation as somebody has it departs from the source. */
export interface WordChange {
  /** Words that are given there; none where some were left out. */
  readonly given: readonly string[]
  /** Words of the source in their place; none where some were added. */
  readonly source: readonly string[]
}

/**
 * What somebody changed in a quotation, word by word, by longest common subsequence; [] where the given words stand in the source in a row.
 * What the source says before the first and after the last given word is no change: a part of a quotation is quoted rightly.
 */
export function compareWords(given: readonly string[], source: readonly string[]): WordChange[] {
  const lengths = commonLengths(given, source)
  const changes: { given: string[], source: string[] }[] = []
  let [row, column] = [0, firstMatch(given, source, lengths)]
  let isOpen = false
  while (row < given.length) {
    const [mine, theirs] = [given[row], source[column]]
    if (mine !== undefined && mine === theirs && isOnBestPath(lengths, row, column)) {
      isOpen = false
      row++
      column++
      continue
    }
    if (!isOpen) changes.push({ given: [], source: [] })
    isOpen = true
    if (isBetterToSkipSource(lengths, row, column)) changes.at(-1)?.source.push(source[column++] ?? '')
    else changes.at(-1)?.given.push(given[row++] ?? '')
  }
  return changes.map((change, at) => completed(change, { isLast: at === changes.length - 1 && isOpen, source, column }))
}

/** Words at the end of what is given stand for as many words of the source. */
function completed(
  change: WordChange, { isLast, source, column }: { readonly isLast: boolean, readonly source: readonly string[], readonly column: number },
): WordChange {
  return isLast && change.source.length === 0 ? { ...change, source: source.slice(column, column + change.given.length) } : change
}

function isOnBestPath(lengths: readonly (readonly number[])[], row: number, column: number): boolean {
  return lengths[row]?.[column] === 1 + (lengths[row + 1]?.[column + 1] ?? 0)
}

/** More of both is found further on in the source than further on in what is given. */
function isBetterToSkipSource(lengths: readonly (readonly number[])[], row: number, column: number): boolean {
  const skipped = lengths[row]?.[column + 1] ?? -1
  return skipped > 0 && skipped >= (lengths[row + 1]?.[column] ?? 0)
}

/** Where in the source the best path begins. */
function firstMatch(given: readonly string[], source: readonly string[], lengths: readonly (readonly number[])[]): number {
  const best = lengths[0]?.[0] ?? 0
  const last = (lengths[0] ?? []).lastIndexOf(best, source.length)
  return best === 0 ? source.length : Math.max(0, last - leadingMisses(given, source, last))
}

/** Given words before the first match stand for as many words of the source before it. */
function leadingMisses(given: readonly string[], source: readonly string[], column: number): number {
  const misses = given.indexOf(source[column] ?? '')
  return misses < 0 ? 0 : Math.min(misses, column)
}

/** lengths[i][j]: the longest common subsequence of given from i and source from j. */
function commonLengths(given: readonly string[], source: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: given.length + 1 }, () => Array.from({ length: source.length + 1 }, () => 0))
  for (let row = given.length - 1; row >= 0; row--) {
    for (let column = source.length - 1; column >= 0; column--) {
      const isSame = given[row] === source[column]
      const value = isSame ? 1 + (table[row + 1]?.[column + 1] ?? 0) : Math.max(table[row + 1]?.[column] ?? 0, table[row]?.[column + 1] ?? 0)
      const line = table[row]
      if (line !== undefined) line[column] = value
    }
  }
  return table
}
