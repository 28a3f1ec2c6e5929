import type { Persons } from '#language/mentions/read-persons.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { chainOf } from './chain-of.ts'
import { makeQuotation } from './make-quotation.ts'
import type { Finding } from './make-quotation.ts'
import { speakerOf } from './resolve-speakers.ts'
import { clauseEnd } from './rules/clause-end.ts'
import type { CueFrame, FramesOf } from './rules/cue-frames.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { makeSpan } from './span.ts'
import type { Draft } from './span.ts'

interface Known {
  readonly reading: Reading
  readonly persons: Persons
  readonly framesOf: FramesOf
}

/** What a paraphrase recounts of others' words: "Kern told sailors the lock would close, a clerk said, according to the Gazette". */
export function findRecounted({ reading, persons, framesOf }: Known, draft: Draft, outer: Finding): Finding[] {
  const [content] = draft.contents
  const isBefore = content !== undefined && draft.cue !== null && draft.contents.length === 1 && content.lastToken < draft.cue.firstToken
  if (!isBefore || outer.kind !== 'indirect' || content === undefined) return []
  const frames = framesOf(reading.tokens[content.firstToken]?.sentence ?? 0)
  return recountedIn(reading, persons, { range: { first: content.firstToken, last: content.lastToken }, frames, outer })
}

interface Account {
  readonly range: TokenRange
  readonly frames: readonly CueFrame[]
  readonly outer: Finding
}

function recountedIn(reading: Reading, persons: Persons, { range, frames, outer }: Account): Finding[] {
  const frame = frames.findLast((candidate) => isWithin(candidate, range) && contentOf(reading, candidate, range, frames) !== null)
  const content = frame === undefined ? null : contentOf(reading, frame, range, frames)
  if (frame === undefined || frame.source === null || content === null) return []
  const draft: Draft = {
    contents: [makeSpan('content', content, 0.7, frame.rule)], cue: makeSpan('cue', frame.cue, 0.8, frame.rule),
    source: makeSpan('source', frame.source, 0.8, frame.rule), rules: ['recounted', frame.rule],
  }
  const speaker = speakerOf(reading, persons, draft.source ?? makeSpan('source', frame.source, 0.8, frame.rule), { lastSpeaker: null, contents: draft.contents })
  const finding = makeQuotation(reading, persons, draft, speaker)
  const outwards = outer.chain.length > 0 ? outer.chain : chainOf(reading.text, [outer.speakerName ?? outer.source?.[0] ?? null])
  const chain = [...chainOf(reading.text, [speaker.name ?? finding.source?.[0] ?? null]), ...outwards]
  const recounted = Object.assign(finding, { level: 'second-hand' as const, speakerName: speaker.name, candidates: [], chain, inside: outer })
  return [recounted, ...recountedIn(reading, persons, { range: content, frames, outer: recounted })]
}

function isWithin(frame: CueFrame, { first, last }: TokenRange): boolean {
  return frame.source !== null && frame.form.kind !== 'call' && Math.min(frame.cue.first, frame.source.first) >= first && Math.max(frame.cue.last, frame.source.last) <= last
}

function contentOf(reading: Reading, frame: CueFrame, range: TokenRange, frames: readonly CueFrame[]): TokenRange | null {
  if (frame.clauseStart !== null && frame.clauseStart > range.last) return null
  if (frame.clauseStart !== null) return { first: frame.clauseStart, last: Math.min(range.last, clauseEnd(reading, frame.clauseStart, frames)) }
  const start = Math.min(frame.cue.first, frame.source?.first ?? Infinity)
  const isLast = Math.max(frame.cue.last, frame.source?.last ?? 0) === range.last
  return isLast && frame.isAfterContent && start - 2 > range.first ? { first: range.first, last: start - 2 } : null
}
