import type { Reading } from '#language/sentences/read-document.ts'
import type { Span } from '#model/span.ts'
import type { SpanLabel } from './span-tagger.ts'

/** A source, cue or content, in token indexes, with the rule that found it ("tagged" where the tagger did). */
export interface LabelledSpan {
  readonly label: SpanLabel
  readonly firstToken: number
  readonly lastToken: number
  readonly probability: number
  readonly rule: string
}

/** Contents with the cue and the source that belong to them: a quotation before anybody has asked who the source is. */
export interface Draft {
  readonly contents: readonly LabelledSpan[]
  readonly cue: LabelledSpan | null
  readonly source: LabelledSpan | null
  readonly rules: readonly string[]
  /** Who handed the words on, where it is somebody else: "X quoted Y as saying". */
  readonly via?: LabelledSpan
  /** The rules and the tagger found the same content. */
  readonly isAgreed?: boolean
}

/** The offsets of a span of tokens. */
export function offsetsOf({ tokens }: Reading, span: Pick<LabelledSpan, 'firstToken' | 'lastToken'>): Span {
  return { start: tokens[span.firstToken]?.start ?? 0, end: tokens[span.lastToken]?.end ?? 0 }
}

/** A span with its place. */
export function makeSpan(
  label: SpanLabel, range: { readonly first: number, readonly last: number }, probability: number, rule: string,
): LabelledSpan {
  return { label, firstToken: range.first, lastToken: range.last, probability, rule }
}
