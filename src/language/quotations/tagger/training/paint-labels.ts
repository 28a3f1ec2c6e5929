import type { Span } from '#model/span.ts'
import type { Token } from '#language/sentences/token.ts'
import type { SpanLabel } from '../../span-tagger.ts'
import { beginOf } from '../labels.ts'

/** A quotation that somebody marked in an article. */
export interface MarkedQuotation {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
}

/** The labels of an article's tokens. Cues first, sources over them, contents on top, for a token has one label; each paragraph begins anew. */
export function paintLabels(tokens: readonly Token[], quotations: readonly MarkedQuotation[]): Uint8Array {
  const painted = new Uint8Array(tokens.length)
  const owner = new Int32Array(tokens.length)
  let span = 0
  for (const kind of ['cue', 'source', 'content'] as const) {
    for (const part of quotations.flatMap((quotation) => quotation[kind])) paintSpan(tokens, part, { painted, owner, kind, id: span += 1 })
  }
  return painted.map((label, at) => (label > 0 && goesOn(tokens, owner, at) ? label + 1 : label))
}

interface Brush {
  readonly painted: Uint8Array
  readonly owner: Int32Array
  readonly kind: SpanLabel
  readonly id: number
}

function paintSpan(tokens: readonly Token[], span: Span, brush: Brush): void {
  for (let at = firstEndingAfter(tokens, span.start); at < tokens.length && (tokens[at]?.start ?? span.end) < span.end; at += 1) {
    brush.painted[at] = beginOf(brush.kind)
    brush.owner[at] = brush.id
  }
}

function goesOn(tokens: readonly Token[], owner: Int32Array, at: number): boolean {
  return at > 0 && owner[at] === owner[at - 1] && tokens[at]?.paragraph === tokens[at - 1]?.paragraph
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
