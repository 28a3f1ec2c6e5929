import type { Resolve } from './reading.ts'

/** One row of a table of patterns: the shape of an expression, the name of its rule, and who gives it a value. */
export interface PatternRow {
  /** Words and <kinds> separated by spaces; "|" between alternatives, "?" after what may be missing: "the? last|past <unit|units>". */
  readonly shape: string
  readonly rule: string
  readonly resolve: Resolve
  /** Words that only make sense on the day of publication ("yesterday"): the text is news here. */
  readonly isDeictic?: boolean
  /** So many tokens are the expression, what the shape has behind them must only follow: "3" in "3 and 4 February". */
  readonly head?: number
  /** Words that look aside for a comparison ("a year earlier"): what follows does not count from them. */
  readonly isAside?: boolean
}

/** One place in a pattern. */
export interface Slot {
  readonly words: readonly string[]
  readonly kinds: readonly string[]
  readonly isOptional: boolean
}

/** A pattern made ready for matching. */
export interface Pattern {
  readonly slots: readonly Slot[]
  readonly rule: string
  readonly resolve: Resolve
  readonly isDeictic: boolean
  readonly isAside: boolean
  readonly head: number | undefined
  /** Its place in the table. */
  readonly order: number
}

/** A row of the table as a pattern. */
export function readPattern(row: PatternRow, order: number): Pattern {
  const { rule, resolve, head, isDeictic = false, isAside = false } = row
  return { slots: row.shape.split(' ').map(readSlot), rule, resolve, head, isDeictic, isAside, order }
}

function readSlot(text: string): Slot {
  const isOptional = text.length > 1 && text.endsWith('?')
  const choices = (isOptional ? text.slice(0, -1) : text).match(/<[^>]+>|[^|]+/g) ?? []
  return {
    words: choices.filter((choice) => !choice.startsWith('<')),
    kinds: choices.filter((choice) => choice.startsWith('<')).flatMap((choice) => choice.slice(1, -1).split('|')),
    isOptional,
  }
}
