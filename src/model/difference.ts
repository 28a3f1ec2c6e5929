import type { Span } from './span.ts'

export type DifferenceKind =
  'two-wordings' | 'direct-vs-indirect' | 'date-conflict' | 'number-conflict' | 'name-conflict' | 'changed' | 'only-quoted-by' | 'single-source'

/** One source's words in a comparison. */
export interface ComparedSide {
  readonly articleId: string
  /** Verbatim: `Article.text.slice(start, end)`. */
  readonly span: Span
  /** The date (EDTF), number or name that is compared, where there is one. */
  readonly value: string | null
}

/** One row of a comparison of sources: what they say alike in other words, what they say differently, what only one says. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly speakerName: string | null
  /** What is compared, in an article's words, where the row is about an event. */
  readonly event: string | null
  readonly sides: readonly ComparedSide[]
}
