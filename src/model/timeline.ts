import type { Citation } from './citation.ts'
import type { Modality } from './event.ts'
import type { Span } from './span.ts'
import type { Basis, Precision } from './timex.ts'

/** One article's word on one entry of a timeline. */
export interface TimelineEvidence {
  readonly citation: Citation
  /** The clause inside the sentence that tells the event, in `Article.text`. */
  readonly clause: Span
  /** The time expression as it stands in the article ("This past Saturday"); null where the date is the publication day. */
  readonly expression: string | null
  /** What this source says alone, as EDTF; null where it gives no date. */
  readonly edtf: string | null
}

/** One event of a story: when it happened, as far as the sources settle it, and the sentences that tell it. */
export interface TimelineEntry {
  /** EDTF: "2021-02", "2021-02-13/2021-02-14", "XXXX-02-14" (year not stated); TIMEX for a weekday ("XXXX-WXX-2"); null: no date given. */
  readonly date: string | null
  readonly precision: Precision
  readonly basis: Basis
  readonly modality: Modality
  /** Older than the affair itself: shown in one line under the entries. */
  readonly isBackground: boolean
  /** The sources give dates that cannot all be true; `evidence` has each side's. */
  readonly doSourcesDiffer: boolean
  /** Best first; the first one is shown. At least one. */
  readonly evidence: readonly TimelineEvidence[]
  /** How many independent texts tell it; copies count once. */
  readonly sourceCount: number
  /** For choosing the entries of a short timeline: higher matters more. */
  readonly weight: number
}
