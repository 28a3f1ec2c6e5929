import type { Token } from '#language/sentences/token.ts'

export type SpanLabel = 'source' | 'cue' | 'content'

/** A stretch of tokens that the tagger takes for a source, a cue or a content; both ends belong to it. */
export interface TaggedSpan {
  readonly label: SpanLabel
  readonly firstToken: number
  readonly lastToken: number
  readonly probability: number
}

/** A stretch of tokens whose label a rule is certain of; the tagger labels the rest around it. */
export interface LockedSpan {
  readonly label: SpanLabel
  readonly firstToken: number
  readonly lastToken: number
  /** The span begins with the first token; otherwise words before may belong to it as well. */
  readonly isWhole: boolean
}

/** Labels the tokens of an article; the spans come in the order of the text and do not overlap. */
export type SpanTagger = (tokens: readonly Token[], locked: readonly LockedSpan[]) => readonly TaggedSpan[]
