import type { Basis, Precision } from '#model/timex.ts'
import type { Match } from './match-patterns.ts'
import type { NumericOrder } from './numeric-order.ts'
import type { Token } from './token.ts'

/** What an expression was understood as. */
export interface Reading {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string | null
  readonly basis: Basis
  /** Only where the value alone does not say it. */
  readonly edtf?: string
  readonly precision?: Precision
}

/** The last date of the text that said its year. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly quarter: number | null
}

/** What an expression is read against: what is known from outside, and what the text has said so far. */
export interface Setting {
  /** The publication day as a day number; null where nobody stated one. */
  readonly publication: number | null
  /** Whether that day is sure to the day. */
  readonly isDaySure: boolean
  readonly anchor: Anchor | null
  /** The last quarter of a year that the text named, such as "1989-Q3". */
  readonly lastQuarter: string | null
  /** The same, unless the text has gone on to nine months or a year. */
  readonly comparedQuarter: string | null
  /** narrative: the paragraph tells its own past, yearless dates count from the anchor instead of the publication. */
  readonly mode: 'news' | 'narrative'
  readonly tokens: readonly Token[]
  /** How the text's other dates in figures are written; null where they do not tell. */
  readonly numericOrder: () => NumericOrder | null
  /** Which way the verbs around the expression look: -1 back, 1 ahead, 0 neither. */
  readonly direction: (match: Match) => -1 | 0 | 1
  /** Whether the words before the match plainly look ahead ("will resign on"). */
  readonly isAhead: (match: Match) => boolean
  /** Whether the verb of the clause or the event that is waited for says that the match lies ahead ("hopes to return on", "ahead of"). */
  readonly isPlanned: (match: Match) => boolean
  /** Whether the words before the match may look either way ("would be"). */
  readonly isUnclear: (match: Match) => boolean
  /** Whether the word before the match says that it is past ("ended", "since"). */
  readonly isOver: (match: Match) => boolean
  /** Whether a verb of the past stands right before the match ("was found on"). */
  readonly followsPast: (match: Match) => boolean
}

/**
 * Gives a match its meaning. Undefined: these words are no time expression, try another pattern;
 * null: they look like one but cannot be true (30 February), so nothing may be read into them.
 */
export type Resolve = (match: Match, setting: Setting) => Reading | null | undefined
