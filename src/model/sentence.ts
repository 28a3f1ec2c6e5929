import type { PartKind } from './article.ts'
import type { Span } from './span.ts'

/** A sentence of an article, without white space around it; sentences never cross a part. */
export interface Sentence {
  readonly span: Span
  /** Counts the parts that language reads, from 0; two sentences of one paragraph share it. */
  readonly paragraph: number
  readonly part: Exclude<PartKind, 'furniture'>
}
