import type { Span } from './span.ts'

export type Precision = 'time' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'range' | 'unknown'

/** stated: the words say it all; computed: from the publication date; inferred: from other evidence in the corpus; unknown: nothing anchors it. */
export type Basis = 'stated' | 'computed' | 'inferred' | 'unknown'

/** A time expression in the sense of TIMEX3: the words, and what they stand for. */
export interface Timex {
  readonly span: Span
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /**
   * TIMEX3 value, as coarse as the words are: "2021-03-02", "2021-02", "2001", "2021-W07", "2021-Q1", "P2W", "PAST_REF".
   * What the words leave open is X: "XXXX-02-14" (year not stated), "XXXX-WXX-2" (a Tuesday). Null if nothing at all is settled.
   */
  readonly value: string | null
  /** The same as EDTF (ISO 8601-2), also for ranges: "2021-02-13/2021-02-14"; null where EDTF has no form for it. */
  readonly edtf: string | null
  readonly precision: Precision
  readonly basis: Basis
  readonly rule: string
}
