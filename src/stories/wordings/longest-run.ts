/** A row of words that stands in two texts. */
export interface Run {
  readonly length: number
  /** Where it begins in each. */
  readonly one: number
  readonly other: number
}

/** The longest row of words that stands in both and says something; of length 0 where there is none. */
export function longestRun(one: readonly string[], other: readonly string[], saysSomething: (run: readonly string[]) => boolean): Run {
  let best: Run = { length: 0, one: 0, other: 0 }
  let before: readonly number[] = []
  for (const [at, word] of one.entries()) {
    const row: number[] = other.map((there, column) => (there === word ? (before[column - 1] ?? 0) + 1 : 0))
    for (const [column, length] of row.entries()) {
      const [start, end] = [at - length + 1, at + 1]
      if (length > best.length && saysSomething(one.slice(start, end))) best = { length, one: start, other: column - length + 1 }
    }
    before = row
  }
  return best
}

/** How many words stand in both in one order, whatever stands between them. */
export function countInOrder(one: readonly string[], other: readonly string[]): number {
  let before: readonly number[] = []
  for (const word of one) {
    const row: number[] = []
    for (const [column, there] of other.entries()) {
      const [above = 0, left = 0, corner = 0] = [before[column], row[column - 1], before[column - 1]]
      row.push(word === there ? corner + 1 : Math.max(above, left))
    }
    before = row
  }
  return before.at(-1) ?? 0
}
