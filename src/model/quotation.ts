import type { Span } from './span.ts'

/**
 * direct: at least 95 % of the letters stand between quotation marks, or a transcript gives the words under the speaker's name;
 * indirect: none do; mixed: the rest.
 */
export type QuotationKind = 'direct' | 'indirect' | 'mixed'

/** How sure we are who said it, in words; where several fit, the first of: unclear, second-hand, paraphrase, resolved, stated. */
export type Level = 'stated' | 'resolved' | 'paraphrase' | 'second-hand' | 'unclear'

/** Somebody's words or their paraphrase, with who said them and how we know. */
export interface Quotation {
  /** Unique in its article, in the order of the text: "q1". */
  readonly id: string
  readonly kind: QuotationKind
  /** Ascending; several where the attribution stands between; quotation marks included. */
  readonly content: readonly Span[]
  /** The words that carry the saying ("told reporters" without the addressee, "according to", ":"); null where there are none. */
  readonly cue: readonly Span[] | null
  /** The source mention as it stands, with its apposition; null where there is none. */
  readonly source: readonly Span[] | null
  /** The resolved person or body; null for a bare description, and always at level unclear. */
  readonly speakerName: string | null
  readonly level: Level
  /** Which rules found it and settled the speaker: "said-after; pronoun: sentence before". */
  readonly reason: string
  /** The mention that settled a pronoun, title or floating quotation; null where the source names the speaker. */
  readonly antecedent: Span | null
  /** Names that the text leaves possible, best first; only at level unclear. */
  readonly candidates: readonly string[]
  /** Second-hand only: from the one whose words they are outwards, as the text describes them: ["the Russians", "Jim Cantrell", "Esquire"]. */
  readonly chain: readonly string[]
  /** The quotation that this one stands inside of. */
  readonly nestedIn: string | null
  readonly addressee: Span | null
  /** Where it was said: an interview, a tweet, a statement. */
  readonly medium: Span | null
  readonly isDenied: boolean
  /** 0…1, for choosing; never shown. */
  readonly confidence: number
}
