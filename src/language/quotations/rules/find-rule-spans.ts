import { isHeadline } from '#language/sentences/is-headline.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { makeSpan } from '../span.ts'
import type { LabelledSpan } from '../span.ts'
import { accordingSpans } from './according-to.ts'
import { isCircumstance } from './circumstance.ts'
import { clauseEnd } from './clause-end.ts'
import type { CueFrame, FramesOf } from './cue-frames.ts'
import { headlineSpans } from './headline.ts'
import { lineSpans } from './line-rules.ts'
import type { TokenRange } from './phrase-from.ts'
import { determiners } from './phrase-words.ts'
import { clauseStart, sentenceRange } from './sentence-range.ts'
import { speechRegions } from './speech-regions.ts'
import type { SpeechRegion } from './speech-regions.ts'

/** Sources, cues and contents by rule alone, in the order of the text, never overlapping. */
export function findRuleSpans(reading: Reading, framesOf: FramesOf): LabelledSpan[] {
  const headlines = reading.sentences.map((_, index) => isHeadline(reading, index))
  const frames = headlines.map((isOne, index) => (isOne ? [] : framesOf(index)))
  const regions = speechRegions(reading, (sentence) => frames[sentence] ?? [])
  const spans = [...lineSpans(reading, regions, (sentence) => (frames[sentence] ?? []).length > 0)]
  const bySentence = groupRegions(reading, regions)
  headlines.forEach((isOne, index) => {
    const found = isOne
      ? headlineSpans(reading, index)
      : sentenceSpans(reading, { index, frames: frames[index] ?? [], regions: bySentence.get(index) ?? [] })
    for (const span of found) spans.push(span)
  })
  for (const region of regions) spans.push(makeSpan('content', region, region.isCertain ? 0.95 : 0.8, 'marks'))
  return withoutOverlaps(reading, spans)
}

interface SentenceView {
  readonly index: number
  readonly frames: readonly CueFrame[]
  /** The regions that begin or end in the sentence. */
  readonly regions: readonly SpeechRegion[]
}

// As for frames: what attributes one region is looked for among a few.
const mostRegions = 60

function groupRegions({ tokens }: Reading, regions: readonly SpeechRegion[]): Map<number, SpeechRegion[]> {
  const groups = new Map<number, SpeechRegion[]>()
  for (const region of regions) {
    for (const sentence of new Set([tokens[region.first]?.sentence ?? 0, tokens[region.last]?.sentence ?? 0])) {
      const known = groups.get(sentence)
      if (known === undefined) groups.set(sentence, [region])
      else if (known.length < mostRegions) known.push(region)
    }
  }
  return groups
}

function sentenceSpans(reading: Reading, view: SentenceView): LabelledSpan[] {
  const spans: LabelledSpan[] = accordingSpans(reading, view.index)
  const closing = closingSpans(reading, view)
  if (spans.length === 0 && closing.length > 0) return closing
  let covered = -1
  let unclaimed: TokenRange | null = null
  for (const frame of view.frames) {
    if (frame.verb <= covered) continue
    const contents = contentsOf(reading, frame, view)
    if (contents.length === 0 && !isBesideRegion(reading, frame, view.regions)) {
      unclaimed = frame.source ?? unclaimed
      continue
    }
    spans.push(makeSpan('cue', frame.cue, 0.9, frame.rule))
    // "Moll admitted the mistake and said it would be put right"
    const source = frame.source ?? (frame.rule === 'coordinated' ? unclaimed : null)
    if (source !== null) spans.push(makeSpan('source', source, 0.9, frame.rule))
    unclaimed = null
    for (const content of contents) {
      spans.push(makeSpan('content', content, 0.7, frame.rule))
      covered = Math.max(covered, content.last)
    }
  }
  return spans
}

/** "Varin told Roth that the lock was lost, the board said": the attribution at the end takes the whole sentence before it. */
function closingSpans(reading: Reading, view: SentenceView): LabelledSpan[] {
  const frame = view.frames.at(-1)
  const hasOther = view.frames.length > 1 && view.frames.slice(0, -1).every((other) => other.form.kind !== 'call' && other.rule === 'said-before')
  if (frame === undefined || !hasOther || frame.source === null || frame.clauseStart !== null || frame.rule !== 'said-after') return []
  const left = Math.min(frame.cue.first, frame.source.first)
  const { first: start } = sentenceRange(reading, view.index)
  const content = { first: clauseStart(reading, start), last: left - 2 }
  const isWhole = reading.lower[left - 1] === ',' && view.regions.length === 0 && frame.form.isPlain && isNearEnd(reading, frame, view.index)
  if (!isWhole || isCircumstance(reading, content)) return []
  return [makeSpan('cue', frame.cue, 0.9, 'closing'), makeSpan('source', frame.source, 0.9, 'closing'), makeSpan('content', content, 0.7, 'closing')]
}

/** After it stand only words that say when or where. */
function isNearEnd(reading: Reading, frame: CueFrame, sentence: number): boolean {
  const { last } = sentenceRange(reading, sentence)
  return last - Math.max(frame.cue.last, frame.source?.last ?? 0) < 7
}

function contentsOf(reading: Reading, frame: CueFrame, view: SentenceView): TokenRange[] {
  if (frame.clauseStart !== null) {
    const first = frame.clauseStart
    const last = clauseEnd(reading, first, view.frames)
    if (isOnlyThing(reading, first, last)) return []
    const crossing = view.regions.filter((region) => region.first > first && region.first <= last)
    return [{ first, last: Math.max(last, ...crossing.map((region) => region.last)) }]
  }
  return frame.isAfterContent && frame.form.isPlain ? clausesAround(reading, frame, view) : []
}

/** "admitted the mistake and said": a word or two before another verb of saying. */
function isOnlyThing({ lower, tokens }: Reading, first: number, last: number): boolean {
  return last - first < 2 && /^(?:and|but)$/.test(lower[last + 1] ?? '') && tokens[first]?.mark === 'outside' && determiners.has(lower[first] ?? '')
}

/** "The lock leaked, she said, and the mill would wait." */
function clausesAround(reading: Reading, frame: CueFrame, view: SentenceView): TokenRange[] {
  const { lower, tokens } = reading
  const { first: start, last } = sentenceRange(reading, view.index)
  const first = clauseStart(reading, start)
  const left = Math.min(frame.cue.first, frame.source?.first ?? Infinity)
  if (lower[left - 1] !== ',' || tokens[left - 2]?.mark !== 'outside' || isWholeQuote(reading, first)) return []
  const before = { first, last: left - 2 }
  const isTooShort = before.last - before.first < 2 || view.frames.some((other) => other.verb < left)
  if (isTooShort || isCircumstance(reading, before)) return []
  const after = Math.max(frame.cue.last, frame.source?.last ?? 0, frame.addressee?.last ?? 0) + 1
  const isParenthesis = lower[after] === ',' && after + 2 < last && tokens[after + 1]?.mark === 'outside' && !/^(?:adding|saying|noting|citing|calling|according|referring|who|which|a|an|the)$/.test(lower[after + 1] ?? '')
  return isParenthesis ? [before, { first: after + 1, last: clauseEnd(reading, after + 1, view.frames) }] : [before]
}

/** “It leaks,” …: words in marks that end in a sign are a quotation of their own, “We can say” on Friday that … is part of one. */
function isWholeQuote({ tokens }: Reading, first: number): boolean {
  if (tokens[first]?.mark === 'outside') return false
  if (tokens[first]?.mark !== 'open') return true
  let close = first + 1
  while (tokens[close]?.mark === 'inside') close += 1
  return tokens[close]?.mark !== 'close' || tokens[close]?.sentence !== tokens[first]?.sentence || /^[,.?!…]$/.test(tokens[close - 1]?.text ?? '')
}

/** A frame without a clause of its own counts where words in marks stand beside it. */
function isBesideRegion({ tokens }: Reading, frame: CueFrame, regions: readonly SpeechRegion[]): boolean {
  const from = Math.min(frame.cue.first, frame.source?.first ?? Infinity)
  const to = Math.max(frame.cue.last, frame.source?.last ?? 0, frame.addressee?.last ?? 0)
  return regions.some((region) => {
    if (region.last < from) return from - region.last <= 4
    return region.first > to && region.first - to <= 14 && tokens[region.first]?.sentence === tokens[to]?.sentence
  })
}

/** The first to claim a token keeps it; a content that another covers wholly is part of it. */
function withoutOverlaps({ tokens }: Reading, spans: readonly LabelledSpan[]): LabelledSpan[] {
  const taken = new Uint8Array(tokens.length)
  const kept: LabelledSpan[] = []
  for (const span of spans) {
    let isFree = span.firstToken <= span.lastToken
    for (let at = span.firstToken; at <= span.lastToken && isFree; at += 1) isFree = taken[at] !== 1
    if (!isFree) continue
    taken.fill(1, span.firstToken, span.lastToken + 1)
    kept.push(span)
  }
  return kept.sort((a, b) => a.firstToken - b.firstToken)
}
