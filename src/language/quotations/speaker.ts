import type { Gender } from '#model/mention.ts'
import type { Span } from '#model/span.ts'
import type { LabelledSpan } from './span.ts'

/** Who a quotation's source is, as far as the text settles it. */
export interface Speaker {
  /** Index into the cast's figures; null for a description, or where it is open. */
  readonly figure: number | null
  readonly name: string | null
  /** How it was settled: "same-mention", "pronoun: sentence before". */
  readonly basis: string
  readonly antecedent: Span | null
  readonly candidates: readonly number[]
  readonly certainty: 'stated' | 'resolved' | 'unclear' | 'described'
}

/** A speaker that is left open. */
export const nobody: Speaker = { figure: null, name: null, basis: 'no source', antecedent: null, candidates: [], certainty: 'unclear' }
/** Somebody whom the text does not name. */
export const described: Speaker = { ...nobody, basis: 'description', certainty: 'described' }

/** What a source phrase is read with: who spoke last, and the words that it is the source of. */
export interface Before {
  readonly lastSpeaker: number | null
  readonly contents: readonly LabelledSpan[]
  /** What pronouns have told of figures so far. */
  readonly told?: ReadonlyMap<number, Gender>
  /** The words of the quotation before it. */
  readonly spoken?: readonly LabelledSpan[]
  /** Where somebody without a name, "the minister", last spoke; -1 if nobody did. */
  readonly described?: number
}
