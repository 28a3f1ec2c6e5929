import type { SpanLabel } from '../span-tagger.ts'

/** What the tagger may say of a token: outside, or the beginning or inside of a source, a cue or a content. */
export const labels = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const

/** One of `labels`. */
export type Label = (typeof labels)[number]

/** How many labels there are. */
export const labelCount = labels.length

/** The kinds of span in the order of their labels. */
export const spanLabels: readonly SpanLabel[] = ['source', 'cue', 'content']

/** The index of the label that begins a span of this kind; the label that goes on with it is the next. */
export function beginOf(kind: SpanLabel): number {
  return 1 + 2 * spanLabels.indexOf(kind)
}

/** True for a label that goes on with a span. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0
}

/** The kind of span that a label belongs to, by its place in `spanLabels`; -1 for O. */
export function kindOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 1
}

/** How many kinds of span there are. */
export const kinds = spanLabels.length
