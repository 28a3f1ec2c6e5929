import type { Span } from './span.ts'
import type { Basis, Precision } from './timex.ts'

/** actual: told as a fact; planned: announced for later; possible: modal, conditional or asked; denied: said not to have happened. */
export type Modality = 'actual' | 'planned' | 'possible' | 'denied'

/** A dated clause: what the text says happened, or is planned, and when. */
export interface Event {
  /** Index into the article's sentences. */
  readonly sentence: number
  /** The clause that the date belongs to, inside the sentence. */
  readonly clause: Span
  /** Index into the article's timexes; null where the event takes the article's publication day. */
  readonly timex: number | null
  /** TIMEX3 value as in `Timex.value`; null where nothing is settled. */
  readonly date: string | null
  readonly edtf: string | null
  readonly precision: Precision
  readonly basis: Basis
  readonly modality: Modality
  readonly rule: string
}
