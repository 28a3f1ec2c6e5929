import type { Reading } from '#language/sentences/read-document.ts'
import { makeSpan } from '../span.ts'
import type { LabelledSpan } from '../span.ts'
import { phraseFrom } from './phrase-from.ts'
import type { TokenRange } from './phrase-from.ts'
import { clauseStart, sentenceRange } from './sentence-range.ts'

/** "According to the clerk, …" and "…, according to the clerk": the rest of the sentence is the content. */
export function accordingSpans(reading: Reading, sentence: number): LabelledSpan[] {
  const { lower, tokens } = reading
  const { first, last } = sentenceRange(reading, sentence)
  for (let at = first; at < last; at += 1) {
    if (lower[at] !== 'according' || lower[at + 1] !== 'to' || tokens[at]?.mark !== 'outside') continue
    const source = sourceOf(reading, at + 2, last)
    if (source === null) return []
    const content = at <= first + 1 ? contentAfter(reading, source.last, last) : contentBefore(reading, clauseStart(reading, first), at)
    if (content === null) return []
    return [
      makeSpan('cue', { first: at, last: at + 1 }, 0.95, 'according-to'), makeSpan('source', source, 0.95, 'according-to'),
      makeSpan('content', content, 0.8, 'according-to'),
    ]
  }
  return []
}

/** Up to the comma, with prepositional phrases: "a report released by the group on Monday". */
function sourceOf(reading: Reading, first: number, sentenceEnd: number): TokenRange | null {
  const { tokens } = reading
  if (first > sentenceEnd || phraseFrom(reading, first, sentenceEnd + 1) === null || tokens[first]?.mark !== 'outside') return null
  let last = first
  while (last < sentenceEnd && last - first < 25 && /^[\p{L}\p{N}'’&$%@#/-]/u.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]?.mark === 'outside') last += 1
  return { first, last }
}

function contentAfter({ lower, tokens }: Reading, sourceLast: number, last: number): TokenRange | null {
  if (lower[sourceLast + 1] !== ',' || sourceLast + 2 >= last) return null
  // Words in marks may run over several sentences.
  let end = tokens[last]?.text === '.' ? last - 1 : last
  while (tokens[end]?.mark !== 'outside' && tokens[end]?.mark !== 'close' && tokens[end + 1]?.paragraph === tokens[end]?.paragraph) end += 1
  return { first: sourceLast + 2, last: end }
}

function contentBefore({ lower }: Reading, first: number, at: number): TokenRange | null {
  const last = /^(?:,|-|–|—|--)$/.test(lower[at - 1] ?? '') ? at - 2 : at - 1
  return last - first < 2 ? null : { first, last }
}
