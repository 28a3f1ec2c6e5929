import type { TaggedSpan } from '../span-tagger.ts'
import { isInside, kindOfLabel, labelCount, spanLabels } from './labels.ts'

/** The spans of a label sequence. Each one's probability is the least of its two ends' and the mean of its tokens'. */
export function spansOf(sequence: Uint8Array, chances: Float64Array): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let first = 0; first < sequence.length; first += 1) {
    const label = sequence[first] ?? 0
    const kind = spanLabels[kindOfLabel(label)]
    if (kind === undefined || isInside(label)) continue
    let last = first
    while (sequence[last + 1] === label + 1) last += 1
    spans.push({ label: kind, firstToken: first, lastToken: last, probability: probabilityOf({ first, last, begin: label }, chances) })
  }
  return spans
}

/** A long span is one finding, so its tokens are not multiplied: their geometric mean, or an uncertain end if that is less. */
function probabilityOf(span: { readonly first: number, readonly last: number, readonly begin: number }, chances: Float64Array): number {
  const chance = (at: number, label: number): number => chances[at * labelCount + label] ?? 0
  let logs = 0
  for (let at = span.first; at <= span.last; at += 1) logs += Math.log(Math.max(1e-9, chance(at, span.begin) + chance(at, span.begin + 1)))
  const ends = Math.min(chance(span.first, span.begin), 1 - chance(span.last + 1, span.begin + 1))
  return Math.min(1, Math.max(0, Math.min(ends, Math.exp(logs / (span.last - span.first + 1)))))
}
