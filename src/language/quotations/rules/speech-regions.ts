import { isCapital } from '#language/mentions/is-capital.ts'
import type { MarkRegion } from '#language/sentences/find-mark-regions.ts'
import { tokenAt } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { beatBehind } from './action-verbs.ts'
import type { CueFrame } from './cue-frames.ts'
import { describedBy } from './described-by.ts'
import type { TokenRange } from './phrase-from.ts'

/** A region between marks that is somebody's words, in token indexes with its marks. */
export interface SpeechRegion extends TokenRange {
  readonly words: number
  /** So surely speech that nothing else needs to say so. */
  readonly isCertain: boolean
  readonly region: MarkRegion
}

/** The regions that are speech: long ones, and short ones that an attribution stands beside; titles, nicknames and scare quotes are not. */
export function speechRegions(reading: Reading, framesOf: (sentence: number) => readonly CueFrame[]): SpeechRegion[] {
  return reading.outerRegions.flatMap((region) => {
    const first = tokenAt(reading.tokens, region.start)
    const range = { first, last: lastBefore(reading, tokenAt(reading.tokens, region.end), region.end) }
    const words = wordCount(reading, range)
    if (words === 0 || !isSpeech(reading, { ...range, words, region }, framesOf)) return []
    return [{ ...range, words, region, isCertain: words >= 5 }]
  })
}

function lastBefore({ tokens }: Reading, last: number, end: number): number {
  let at = Math.min(last, tokens.length - 1)
  while (at > 0 && (tokens[at]?.start ?? 0) >= end) at -= 1
  return at
}

function wordCount({ tokens }: Reading, { first, last }: TokenRange): number {
  let count = 0
  for (let at = first; at <= last; at += 1) if (/[\p{L}\p{N}]/u.test(tokens[at]?.text ?? '')) count += 1
  return count
}

interface Candidate extends TokenRange {
  readonly words: number
  readonly region: MarkRegion
}

function isSpeech(reading: Reading, region: Candidate, framesOf: (sentence: number) => readonly CueFrame[]): boolean {
  const isTitle = isTitleCase(reading, region)
  if (!isTitle && region.words >= 5) return true
  const isAttributed = hasAttribution(reading, region, framesOf) || beatBehind(reading, region.last) !== null
  if (isTitle && !isAttributed) return false
  if (region.words >= 5) return true
  if (isAttributed) return region.words >= 2 || endsLikeSpeech(reading, region) || followsCue(reading, region)
  return region.words >= 2 && endsLikeSpeech(reading, region) && standsAlone(reading, region)
}

function endsLikeSpeech({ tokens }: Reading, { last }: Candidate): boolean {
  const sign = tokens[last]?.mark === 'close' ? tokens[last - 1]?.text : tokens[last]?.text
  return /^(?:[,.!?…]|\.{2,}|--|—)$/.test(sign ?? '')
}

/** "The Long Way Home": every longer word has a capital, and no sign ends it. */
function isTitleCase(reading: Reading, region: Candidate): boolean {
  let capitals = 0
  for (let at = region.first; at <= region.last; at += 1) {
    const word = reading.tokens[at]?.text ?? ''
    if (word.length < 4 || !/^\p{L}{4,}/u.test(word)) continue
    if (!isCapital(word)) return false
    capitals += 1
  }
  return capitals > 0 && capitals + 3 >= region.words && !endsInSentenceSign(reading, region)
}

function endsInSentenceSign({ tokens }: Reading, { last }: Candidate): boolean {
  return /^[!?]$/.test(tokens[last - 1]?.text ?? '') || (tokens[last - 1]?.text === ',' && tokens[last + 1]?.mark === 'outside')
}

/** A verb of saying touches the region, up to a comma, a colon and the source. */
function hasAttribution(reading: Reading, region: Candidate, framesOf: (sentence: number) => readonly CueFrame[]): boolean {
  const { tokens } = reading
  if (tokens[region.first - 1]?.text === ':' || describedBy(reading, region.first) !== null) return true
  const before = framesOf(tokens[region.first]?.sentence ?? 0).some((frame) => isShortWay(reading, (frame.addressee ?? frame.cue).last, region.first))
  return before || framesOf(tokens[region.last]?.sentence ?? 0).some((frame) =>
    frame.isAfterContent && Math.min(frame.cue.first, frame.source?.first ?? Infinity) - region.last <= 2 && frame.verb > region.last)
}

function isShortWay({ tokens, lower }: Reading, cue: number, region: number): boolean {
  if (cue >= region || region - cue > 10) return false
  for (let at = cue + 1; at < region; at += 1) if (tokens[at]?.mark !== 'outside' || /^[.;!?]$/.test(lower[at] ?? '')) return false
  return true
}

function followsCue({ lower, tokens }: Reading, { first }: Candidate): boolean {
  return /^(?:said|say|says|asked|replied|answered|shouted|yelled|chanted|tweeted|wrote|read|reads|added|,|:|as)$/.test(lower[first - 1] ?? '') && tokens[first - 1]?.mark === 'outside'
}

/** A quoted sentence between two others. */
function standsAlone({ tokens }: Reading, { first, last }: Candidate): boolean {
  return tokens[first - 1]?.sentence !== tokens[first]?.sentence && tokens[last + 1]?.sentence !== tokens[last]?.sentence
}
