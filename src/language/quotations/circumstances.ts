import type { Reading } from '#language/sentences/read-document.ts'
import type { Span } from '#model/span.ts'
import { phraseFrom } from './rules/phrase-from.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { sentenceRange } from './rules/sentence-range.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** To whom and where something was said, and whether the cue denies it. */
export interface Circumstances {
  readonly addressee: Span | null
  readonly medium: Span | null
  readonly isDenied: boolean
}

/** Reads the words around a cue, outside the content: "told reporters", "in a statement", "speaking with Esquire", "denied". */
export function readCircumstances(reading: Reading, draft: Draft): Circumstances {
  if (draft.cue === null) return { addressee: null, medium: null, isDenied: false }
  const medium = mediumOf(reading, draft, draft.cue)
  return { addressee: toSpan(reading, addresseeOf(reading, draft)), medium: toSpan(reading, medium), isDenied: isDenied(reading, draft) }
}

function toSpan({ tokens }: Reading, range: TokenRange | null): Span | null {
  return range === null ? null : { start: tokens[range.first]?.start ?? 0, end: tokens[range.last]?.end ?? 0 }
}

function addresseeOf(reading: Reading, { cue, contents, source }: Draft): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  let verb = cue?.firstToken ?? -1
  while (verb <= (cue?.lastToken ?? -1) && !/^(?:told|tell|tells|telling|asked|asks|informed|assured|warned|reminded|said|wrote)$/.test(lower[verb] ?? '')) verb += 1
  if (verb > (cue?.lastToken ?? -1)) return null
  const needsTo = /^(?:said|wrote)$/.test(lower[verb] ?? '')
  const first = verb + (needsTo ? 2 : 1)
  if (needsTo && lower[verb + 1] !== 'to') return null
  const isTaken = [...contents, ...source === null ? [] : [source]].some((span) => first >= span.firstToken && first <= span.lastToken)
  if (isTaken || !/^[\p{L}@]/u.test(tokens[first]?.text ?? '') || /^(?:that|if|whether|on|in|at|how|why|what)$/.test(lower[first] ?? '')) return null
  const sentenceEnd = firstTokens[(tokens[verb]?.sentence ?? 0) + 1] ?? tokens.length
  const content = Math.min(...contents.map((span) => span.firstToken).filter((at) => at > first), sentenceEnd)
  return phraseFrom(reading, first, content)
}

const mostLookedAt = 120

/** "in an interview with Esquire", "Speaking with Esquire", "on Twitter": near the cue, in its sentence and in no content. */
function mediumOf(reading: Reading, { contents }: Draft, cue: LabelledSpan): TokenRange | null {
  const { lower, tokens } = reading
  const { first, last } = sentenceRange(reading, tokens[cue.firstToken]?.sentence ?? 0)
  for (let at = first; at <= Math.min(last, first + mostLookedAt - 1); at += 1) {
    if (!mediumOpeners.has(lower[at] ?? '') || tokens[at]?.mark !== 'outside' || !isBeside(reading, at, cue)) continue
    const medium = contents.some(({ firstToken, lastToken }) => at >= firstToken && at <= lastToken) ? null : mediumAt(reading, at)
    if (medium !== null) return medium
  }
  return null
}

const mediumVerbs: ReadonlySet<string> = new Set(['speaking', 'talking', 'appearing', 'writing'])
const mediumOpeners: ReadonlySet<string> = new Set([...mediumVerbs, 'in', 'on', 'during', 'via', 'at'])
const mediumNouns: ReadonlySet<string> = new Set((
  'statement interview tweet tweets post letter email e-mail speech memo report filing conference briefing column op-ed blog broadcast podcast book article essay testimony affidavit '
  + 'message video call release debate rally'
).split(' '))
const platforms: ReadonlySet<string> = new Set('twitter facebook instagram telegram clubhouse x reddit medium youtube snapchat tiktok weibo truth'.split(' '))

function mediumAt(reading: Reading, at: number): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  const end = firstTokens[(tokens[at]?.sentence ?? 0) + 1] ?? tokens.length
  if (mediumVerbs.has(lower[at] ?? '')) return /^(?:with|to|on)$/.test(lower[at + 1] ?? '') && /^(?:\p{Lu}|the$)/u.test(tokens[at + 2]?.text ?? '') ? phraseFrom(reading, at + 2, end) : null
  const noun = [at + 1, at + 2, at + 3, at + 4].find((index) => index < end && mediumNouns.has(lower[index] ?? ''))
  const isPhrase = noun !== undefined && !lower.slice(at + 1, noun).some((word) => /^[,.;:]$|^(?:that|and|to)$/.test(word))
  if (isPhrase && noun !== undefined) return withOrigin(reading, { first: at + 1, last: noun }, end)
  return platforms.has(lower[at + 1] ?? '') ? { first: at + 1, last: at + 1 } : null
}

/** A few words from the cue, or at the sentence's start, and in no clause of its own. */
function isBeside({ lower, tokens, firstTokens }: Reading, at: number, cue: LabelledSpan): boolean {
  if (at > cue.lastToken) return at - cue.lastToken < 9 && !lower.slice(cue.lastToken + 1, at).some((word) => /^(?:that|referring|suggestion)$/.test(word))
  return cue.firstToken - at < 12 || at - (firstTokens[tokens[at]?.sentence ?? 0] ?? 0) < 4
}

/** "an interview with Esquire" */
function withOrigin(reading: Reading, noun: TokenRange, end: number): TokenRange {
  if (!/^(?:with|on|to|for)$/.test(reading.lower[noun.last + 1] ?? '') || !/^(?:\p{Lu}|the$)/u.test(reading.tokens[noun.last + 2]?.text ?? '')) return noun
  const origin = phraseFrom(reading, noun.last + 2, end)
  return origin === null || reading.lower[origin.first]?.endsWith('day') === true ? noun : { first: noun.first, last: origin.last }
}

function isDenied({ lower }: Reading, { cue }: Draft): boolean {
  const words = lower.slice(cue?.firstToken ?? 0, (cue?.lastToken ?? -1) + 1)
  return words.some((word) => /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?)$/.test(word))
}
