import type { Reading } from '#language/sentences/read-document.ts'
import { makeSpan } from '../span.ts'
import type { LabelledSpan } from '../span.ts'
import { beatBehind } from './action-verbs.ts'
import { interviewLabels } from './interview-label.ts'
import type { TokenRange } from './phrase-from.ts'
import { openingSubject } from './noun-phrases.ts'
import { phraseFrom } from './phrase-from.ts'
import { subjectPronouns } from './phrase-words.ts'
import { sentenceRange } from './sentence-range.ts'
import type { SpeechRegion } from './speech-regions.ts'
import { wordingSpans } from './wording-rules.ts'

/** Attributions by the layout of lines: a dash and a name after a quotation, a speaker's label in a transcript, a question's owner named after it. */
export function lineSpans(reading: Reading, regions: readonly SpeechRegion[], hasFrame: (sentence: number) => boolean): LabelledSpan[] {
  const spans: LabelledSpan[] = []
  for (const region of regions) {
    const found = [
      dashSpans(reading, region), parenthesisSpans(reading, region), ownerSpans(reading, region), colonSpans(reading, region, hasFrame),
      beatSpans(reading, region, hasFrame), wordingSpans(reading, region),
    ]
    for (const some of found) for (const span of some) spans.push(span)
  }
  return spans.concat(labelSpans(reading))
}

/** Paul Lind disagreed: “It works.” Any verb will do where a colon leads to the words. */
function colonSpans(reading: Reading, region: SpeechRegion, hasFrame: (sentence: number) => boolean): LabelledSpan[] {
  const { tokens, lower } = reading
  const colon = region.first - 1
  const sentence = tokens[colon]?.sentence ?? 0
  if (lower[colon] !== ':' || hasFrame(sentence)) return []
  const source = openingSubject(reading, sentence, colon)
  // Without a name it would be a guess: "The board put it in one line: “…”".
  const isName = source !== null && isFirmName(reading, source, region.words)
  const isNamed = source !== null && (isName || subjectPronouns.has(lower[source.last] ?? ''))
  if (source === null || !isNamed || source.last >= colon - 1 || colon - source.last > (region.words < 5 ? 8 : 20)) return []
  const first = lower[source.last + 1] === ',' ? source.last + 2 : source.last + 1
  return [makeSpan('cue', { first, last: colon }, 0.8, 'colon'), makeSpan('source', source, 0.8, 'colon')]
}

const mostLookedAt = 1500

/** Several capitals, or one that stands inside a sentence elsewhere: "Transcript follows:" and "Moll’s aides disagreed:" name nobody. */
function isFirmName({ tokens, lower, firstTokens }: Reading, { first, last }: TokenRange, words: number): boolean {
  const text = tokens[last]?.text ?? ''
  if (!/^\p{Lu}/u.test(text) || /^['’]s?$/.test(lower[last + 1] ?? '')) return false
  if (last > first) return true
  // Nobody is introduced farther away, and a hostile text has a hundred thousand colons.
  const from = Math.max(0, last - mostLookedAt)
  return words >= 5 && tokens.slice(from, last + mostLookedAt).some((token, at) =>
    token.text === text && from + at !== last && from + at !== firstTokens[token.sentence] && token.mark === 'outside')
}

/** “Go home,” Moll barked: behind a comma any verb will do as well. */
function beatSpans(reading: Reading, region: SpeechRegion, hasFrame: (sentence: number) => boolean): LabelledSpan[] {
  const beat = hasFrame(reading.tokens[region.last + 1]?.sentence ?? 0) ? null : beatBehind(reading, region.last)
  return beat === null ? [] : [makeSpan('cue', beat.cue, 0.8, 'said-after'), makeSpan('source', beat.source, 0.8, 'said-after')]
}

// Who made the page said none of it: “…” — Edited by Ann Moll
const credits = /^(?:edited|editing|reported|reporting|written|writing|compiled|compiling|translated|additional|photos?|photographs?|pictures?|with)$/

/** “…” — Commissioner G. Brandt */
function dashSpans(reading: Reading, region: SpeechRegion): LabelledSpan[] {
  const { tokens, lower } = reading
  const dash = region.last + 1
  if (!/^(?:―|—|–|-|--|~)$/.test(lower[dash] ?? '') || !isBeside(tokens, region.last, dash)) return []
  if (!/^\p{Lu}/u.test(tokens[dash + 1]?.text ?? '') || credits.test(lower[dash + 1] ?? '')) return []
  let last = dash + 1
  while (tokens[last + 1]?.paragraph === tokens[dash]?.paragraph && last - dash < 15 && !/^[.(,]$/.test(lower[last + 1] ?? '')) last += 1
  if (last - dash >= 15 || reading.lower.slice(dash + 1, last).some((word) => /^(?:is|was|were|said|has|had|and|that)$/.test(word))) return []
  return [makeSpan('source', { first: dash + 1, last }, 0.9, 'dash')]
}

/** In the same paragraph, or the first sign of the next, where the words are a paragraph of their own. */
function isBeside(tokens: Reading['tokens'], last: number, dash: number): boolean {
  const [before, after] = [tokens[last]?.paragraph ?? -1, tokens[dash]?.paragraph ?? -1]
  return before === after || (after === before + 1 && tokens[last]?.mark === 'close')
}

/** “…” (Ann Moll, harbour master): a name with a role in brackets; a name alone may be a paper or a picture's. */
function parenthesisSpans({ tokens, lower }: Reading, region: SpeechRegion): LabelledSpan[] {
  const open = region.last + 1
  if (lower[open] !== '(' || region.words < 4 || tokens[open]?.paragraph !== tokens[region.last]?.paragraph) return []
  const words = lower.slice(open, open + 14)
  const close = open + words.indexOf(')')
  const comma = open + words.indexOf(',')
  const isShort = comma > open + 2 && close > comma + 1
  const isName = isShort && comma - open < 6 && tokens.slice(open + 1, comma).every((token) => /^\p{Lu}[\p{L}.'’-]*$/u.test(token.text))
  if (!isName || tokens.slice(open, close).some((token) => /\p{N}/u.test(token.text))) return []
  return [makeSpan('source', { first: open + 1, last: close - 1 }, 0.9, 'dash')]
}

/** “Who mends the lock?” The question came from Ilse Kern, a sailor. */
function ownerSpans(reading: Reading, region: SpeechRegion): LabelledSpan[] {
  const { lower, tokens } = reading
  const next = region.last + 1
  if (tokens[next]?.paragraph !== tokens[region.last]?.paragraph) return []
  if (!/^(?:the|that|those|these)$/.test(lower[next] ?? '') || !/^(?:question|questions|words|comment|comments|remark|remarks|assessment|verdict|view|answer|message|plea|quote)$/.test(lower[next + 1] ?? '')) return []
  const isFrom = /^(?:came|comes|come)$/.test(lower[next + 2] ?? '') && lower[next + 3] === 'from'
  const isOf = /^(?:was|were|is)$/.test(lower[next + 2] ?? '') && /^(?:from|by)$/.test(lower[next + 3] ?? '')
  if (!isFrom && !isOf) return []
  const end = sentenceRange(reading, tokens[next]?.sentence ?? 0).last + 1
  const source = phraseFrom(reading, next + 4, end)
  if (source === null) return []
  return [makeSpan('cue', { first: next + 1, last: next + 3 }, 0.9, 'owner-named'), makeSpan('source', withApposition(reading, source, end), 0.9, 'owner-named')]
}

function withApposition({ lower, tokens }: Reading, phrase: TokenRange, end: number): TokenRange {
  if (lower[phrase.last + 1] !== ',' || !/^(?:a|an|the)$/.test(lower[phrase.last + 2] ?? '')) return phrase
  let last = phrase.last + 2
  while (last + 1 < end && /^[\p{L}\p{N}'’&-]/u.test(tokens[last + 1]?.text ?? '')) last += 1
  return { first: phrase.first, last }
}

/** WALLACE: … ; only where two lines or more are labelled so, since a single one may be a heading. */
function labelSpans(reading: Reading): LabelledSpan[] {
  const people = interviewLabels(reading)
  const labelled = reading.sentences.flatMap((_, sentence) => {
    const range = labelOf(reading, sentence, people)
    return range === null ? [] : [range]
  })
  if (labelled.length < 2) return []
  return labelled.filter(({ label }) => !roles.test(reading.lower[label.last] ?? '')).flatMap(({ label, body }) => {
    const cue = makeSpan('cue', { first: body.first - 1, last: body.first - 1 }, 0.9, 'transcript-label')
    const content = makeSpan('content', body, 0.9, 'transcript-label')
    // "A:" names nobody; who answers is looked for among those whom the article names.
    return reading.lower[label.last] === 'a' ? [cue, content] : [makeSpan('source', label, 0.9, 'transcript-label'), cue, content]
  })
}

/** INTERVIEWER: asks in nobody's name. */
const roles = /^(?:q|anchor|presenter|newsreader|caller|voiceover|interviewer|reporter|host|moderator|question|answer|narrator|announcer|audience|crowd|note|correction|update|warning|live|breaking)s?$/

interface Label {
  readonly label: TokenRange
  readonly body: TokenRange
}

function labelOf({ tokens, lower, firstTokens }: Reading, sentence: number, people: ReadonlySet<string>): Label | null {
  const first = firstTokens[sentence] ?? 0
  if (tokens[first]?.paragraph === tokens[first - 1]?.paragraph) return null
  let colon = first
  while (colon < first + 7 && lower[colon] !== ':') colon += 1
  if (lower[colon] !== ':' || tokens[colon + 1]?.paragraph !== tokens[first]?.paragraph) return null
  // MARIA LOPEZ, CORRESPONDENT:
  const comma = lower.slice(first, colon).indexOf(',')
  const last = comma > 0 ? first + comma - 1 : colon - 1
  const words = tokens.slice(first, colon).filter((token) => token.text !== ',')
  const isAnswer = colon === first + 1 && /^[QA]$/.test(tokens[first]?.text ?? '')
  const isName = isAnswer || people.has(lower.slice(first, colon).join(' ')) || (words.length > 0 && words.every((token) => /^\p{Lu}[\p{Lu}.'’-]+$/u.test(token.text)))
  if (!isName) return null
  let end = colon + 1
  while (tokens[end + 1]?.paragraph === tokens[first]?.paragraph) end += 1
  return { label: { first, last }, body: { first: colon + 1, last: end } }
}
