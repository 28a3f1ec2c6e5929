import type { Reading } from '#language/sentences/read-document.ts'
import type { CueFrame } from './cue-frames.ts'
import { sentenceRange } from './sentence-range.ts'

/** The last token of an indirect content that begins here: the sentence's end, or where another attribution begins. */
export function clauseEnd(reading: Reading, start: number, frames: readonly CueFrame[]): number {
  const { lower, tokens } = reading
  const { last } = sentenceRange(reading, tokens[start]?.sentence ?? 0)
  let end = stopBefore(reading, start, last, frames) ?? last
  // "… and quickly added"
  if (/^[a-z]{3,}ly$/.test(lower[end] ?? '') && /^(?:and|but)$/.test(lower[end - 1] ?? '')) end -= 1
  while (end > start && tokens[end]?.mark === 'outside' && /^(?:[.,;:!?–—-]|--|…|\.{2,}|and|but|while|\))$/.test(lower[end] ?? '')) end -= 1
  return end
}

function stopBefore({ lower, tokens }: Reading, start: number, last: number, frames: readonly CueFrame[]): number | null {
  const next = frames.find((frame) => frame.verb > start && isNewStatement(lower, frame, start))
  const stop = next === undefined ? last + 1 : firstTokenOf(next, start)
  for (let at = start + 1; at < stop; at += 1) {
    if (tokens[at]?.mark !== 'outside') continue
    if (lower[at] === 'according' && lower[at + 1] === 'to') return at - 1
    if (lower[at] === ',' && asides.test(lower[at + 1] ?? '')) return at - 1
  }
  return stop > last ? null : stop - 1
}

// What follows a comma and these words is more often the reporter's than the speaker's.
const asides = /^(?:though|although|referring|who|whom|whose)$/

function firstTokenOf({ source, cue }: CueFrame, start: number): number {
  return source !== null && source.first > start ? Math.min(source.first, cue.first) : cue.first
}

/** "…, he said", "…, adding that", "… and warned", "…; he replied" begin something new; "the man who said" does not. */
function isNewStatement(lower: readonly string[], frame: CueFrame, start: number): boolean {
  if (frame.rule === 'coordinated' || frame.rule === 'adding') return true
  const before = lower[Math.min(frame.source?.first ?? frame.cue.first, frame.cue.first) - 1] ?? ''
  return (frame.source?.first ?? 0) > start && /^(?:,|;|and|but|while|whereas|-|–|—|--)$/.test(before)
}
