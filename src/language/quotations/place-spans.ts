import type { Reading } from '#language/sentences/read-document.ts'
import type { LabelledSpan } from './span.ts'

/** Spans by what is asked of them when they are linked. */
export interface Places {
  readonly contents: readonly LabelledSpan[]
  /** Cues and sources by sentence. */
  readonly cues: ReadonlyMap<number, readonly LabelledSpan[]>
  readonly sources: ReadonlyMap<number, readonly LabelledSpan[]>
  /** All spans by first token, for what stands between. */
  readonly all: readonly LabelledSpan[]
  readonly upTo: { readonly cue: Uint32Array, readonly content: Uint32Array }
}

/** Sorts spans by their places. */
export function placeSpans(reading: Reading, spans: readonly LabelledSpan[]): Places {
  const all = [...spans].sort((a, b) => a.firstToken - b.firstToken)
  return {
    all, upTo: { cue: countUpTo(all, 'cue'), content: countUpTo(all, 'content') }, contents: all.filter((span) => span.label === 'content'),
    cues: bySentence(reading, all.filter((span) => span.label === 'cue')), sources: bySentence(reading, all.filter((span) => span.label === 'source')),
  }
}

function bySentence({ tokens }: Reading, spans: readonly LabelledSpan[]): Map<number, LabelledSpan[]> {
  const places = new Map<number, LabelledSpan[]>()
  for (const span of spans) {
    const sentence = tokens[span.firstToken]?.sentence ?? 0
    const known = places.get(sentence)
    if (known === undefined) places.set(sentence, [span])
    else known.push(span)
  }
  return places
}

/** How many tokens stand between two spans. */
export function distance(a: LabelledSpan, b: LabelledSpan): number {
  return Math.max(0, a.firstToken > b.lastToken ? a.firstToken - b.lastToken - 1 : b.firstToken - a.lastToken - 1)
}

/** How many spans of a label begin after one span and before another, from counts that are kept: a hostile line has thousands between. */
export function countBetween({ all, upTo }: Places, a: LabelledSpan, b: LabelledSpan, label: 'cue' | 'content'): number {
  const [left, right] = a.firstToken < b.firstToken ? [a, b] : [b, a]
  if (right.firstToken - left.lastToken <= 1) return 0
  const counts = upTo[label]
  return Math.max(0, (counts[firstAfter(all, right.firstToken - 1)] ?? 0) - (counts[firstAfter(all, left.lastToken)] ?? 0))
}

/** At each index the number of spans of the label before it. */
function countUpTo(all: readonly LabelledSpan[], label: LabelledSpan['label']): Uint32Array {
  const counts = new Uint32Array(all.length + 1)
  let count = 0
  all.forEach((span, index) => {
    if (span.label === label) count += 1
    counts[index + 1] = count
  })
  return counts
}

/** The spans around a token: a sentence has a handful of them, a hostile text thousands. */
export function nearest(spans: readonly LabelledSpan[], token: number): readonly LabelledSpan[] {
  if (spans.length <= 16) return spans
  const middle = firstAfter(spans, token)
  return spans.slice(Math.max(0, middle - 8), middle + 8)
}

/** The index of the first span that begins after a token. */
export function firstAfter(all: readonly LabelledSpan[], token: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.firstToken ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
}
