import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import type { CueFrame, FramesOf } from './rules/cue-frames.ts'
import { heardBefore } from './rules/heard-before.ts'
import { subjectBefore } from './rules/noun-phrases.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { finiteVerbs, subjectPronouns } from './rules/phrase-words.ts'
import { quotedBefore } from './rules/quoted-before.ts'
import { sentenceRange } from './rules/sentence-range.ts'
import { makeSpan } from './span.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Gives relayed words their own speaker: "X quoted Y as saying", “…,” said Y, according to X; "Y told pals “…”, X said". */
export function relayDraft(reading: Reading, draft: Draft, framesOf: FramesOf): Draft {
  if (draft.cue === null || draft.source === null) return draft
  const given = { ...draft, cue: draft.cue, source: draft.source }
  return overheard(reading, given) ?? closedBy(reading, given, framesOf) ?? quotedBy(reading, given) ?? quotedAsSaying(reading, given)
    ?? relayedBefore(reading, given) ?? saidOf(reading, given) ?? spokenInside(reading, given, framesOf) ?? saidWithin(reading, given, framesOf)
    ?? toldBehind(reading, given, framesOf) ?? draft
}

/** "Moll’s claim that it held was “untrue”, Ashe said.": taken for Moll’s words, but who closes the sentence says all of it. */
function closedBy(reading: Reading, draft: Attributed, framesOf: FramesOf): Draft | null {
  const { lower, tokens } = reading
  const [content] = draft.contents
  const isNoun = cueForms.get(lower[draft.cue.lastToken] ?? '')?.tense !== 'past'
  const isBefore = draft.source.firstToken < draft.cue.firstToken && draft.cue.lastToken < (content?.firstToken ?? 0)
  if (content === undefined || draft.contents.length !== 1 || !isNoun || !isBefore) return null
  const sentence = tokens[content.lastToken]?.sentence ?? 0
  const isLast = ({ source, cue, clauseStart }: CueFrame): boolean =>
    clauseStart === null && Math.max(source?.last ?? -1, cue.last) === content.lastToken
  const frame = framesOf(sentence).findLast((candidate) => candidate.source !== null && isLast(candidate))
  if (frame?.source === undefined || frame.source === null || frame.source.first <= content.firstToken + 2) return null
  const start = Math.min(frame.source.first, frame.cue.first)
  if (lower[start - 1] !== ',' && tokens[start - 1]?.mark !== 'close') return null
  const first = sentenceRange(reading, tokens[draft.source.firstToken]?.sentence ?? 0).first
  return {
    contents: [{ ...content, firstToken: first, lastToken: lower[start - 1] === ',' ? start - 2 : start - 1 }], rules: ['closing'],
    cue: makeSpan('cue', frame.cue, draft.cue.probability, 'closing'), source: makeSpan('source', frame.source, draft.source.probability, 'closing'),
  }
}

interface Attributed extends Draft {
  readonly cue: LabelledSpan
  readonly source: LabelledSpan
}

/** "X heard Y cry, “…”": whoever was taken for the speaker, Y is. */
function overheard(reading: Reading, draft: Attributed): Draft | null {
  const { lower, tokens } = reading
  const first = draft.contents[0]?.firstToken ?? 0
  const verb = /^[,:]$/.test(lower[first - 1] ?? '') ? first - 2 : first - 1
  const form = cueForms.get(lower[verb] ?? '')
  const isBare = form !== undefined && form.kind !== 'call' && (form.tense === 'base' || form.tense === 'ing')
  const heard = isBare && tokens[first]?.mark === 'open' ? heardBefore(reading, verb) : null
  if (heard === null) return null
  const teller = tellerBefore(reading, draft, heard.first - 1)
  return {
    ...draft, rules: [...draft.rules, 'relayed'], ...(teller === null ? {} : { via: teller }),
    cue: makeSpan('cue', { first: verb, last: verb }, draft.cue.probability, 'overheard'), source: makeSpan('source', heard, draft.source.probability, 'overheard'),
  }
}

/** "Y was quoted by X as saying" */
function quotedBy(reading: Reading, draft: Attributed): Draft | null {
  const saying = draft.cue.lastToken - (reading.lower[draft.cue.lastToken] === ':' ? 1 : 0)
  const quoted = quotedBefore(reading, saying)
  if (quoted === null || reading.lower[quoted + 1] !== 'by' || draft.source.firstToken > quoted || quoted + 2 > saying - 2) return null
  return { ...draft, via: makeSpan('source', { first: quoted + 2, last: saying - 2 }, draft.source.probability, 'relayed'), rules: [...draft.rules, 'relayed'] }
}

const mostQuotedTokens = 14

/** "X quoted Y, a porter, as saying": what was taken for X's words is Y's. */
function quotedAsSaying(reading: Reading, draft: Attributed): Draft | null {
  const { lower, tokens } = reading
  const saying = draft.cue.lastToken
  if (lower[saying - 1] !== 'as' || cueForms.get(lower[saying] ?? '')?.tense !== 'ing') return null
  for (let verb = saying - 3; verb > saying - mostQuotedTokens && tokens[verb]?.sentence === tokens[saying]?.sentence; verb -= 1) {
    if (!/^(?:quot|cit)(?:ed|es|ing)$/.test(lower[verb] ?? '')) continue
    const whom = { first: verb + 1, last: lower[saying - 2] === ',' ? saying - 3 : saying - 2 }
    const isTeller = draft.source.lastToken < verb && isWhom(reading, whom) && !/^(?:is|was|were|are|been|being)$/.test(lower[verb - 1] ?? '')
    return isTeller ? { ...draft, via: draft.source, source: makeSpan('source', whom, draft.source.probability, 'relayed'), rules: [...draft.rules, 'relayed'] } : null
  }
  return null
}

const relays = /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|recall(?:ed|s|ing)|remember(?:ed|s|ing)|heard|overheard|report(?:ed|s))$/

/** "X quoted Y as saying", "X recalled Y telling her" */
function relayedBefore(reading: Reading, draft: Attributed): Draft | null {
  const { lower, tokens } = reading
  const [content] = draft.contents
  const verb = wordIn(reading, draft.cue, relays)
  if (content === undefined || verb < 0 || content.lastToken < verb) return null
  const saying = sayingAfter(reading, verb)
  if (saying < 0 || saying >= content.lastToken) return null
  const teller = draft.source.firstToken < verb ? draft.source : tellerBefore(reading, draft, verb)
  const last = lower[saying - 1] === 'as' ? saying - 2 : saying - 1
  if (teller === null || !isWhom(reading, { first: verb + 1, last })) return null
  const first = Math.max(content.firstToken, wordsAfter(reading, saying, content.lastToken))
  if (first > content.lastToken || tokens[first]?.sentence !== tokens[verb]?.sentence) return null
  return {
    ...draft, contents: [{ ...content, firstToken: first }, ...draft.contents.slice(1)], via: teller,
    cue: makeSpan('cue', { first: last + 1, last: saying }, draft.cue.probability, 'relayed'),
    source: makeSpan('source', { first: verb + 1, last }, draft.source.probability, 'relayed'), rules: [...draft.rules, 'relayed'],
  }
}

/** The same, where the participle is the cue already: only who handed it on is missing. */
function saidOf(reading: Reading, draft: Attributed): Draft | null {
  const { source } = draft
  const inside = wordIn(reading, source, relays)
  if (inside > source.firstToken && inside < source.lastToken && draft.cue.firstToken > source.lastToken) {
    return { ...draft, source: { ...source, firstToken: inside + 1 }, via: { ...source, lastToken: inside - 1 }, rules: [...draft.rules, 'relayed'] }
  }
  const verb = draft.source.firstToken - 1
  const isNext = draft.cue.firstToken > draft.source.lastToken && draft.cue.firstToken - draft.source.lastToken <= 2
  if (!isNext || !relays.test(reading.lower[verb] ?? '') || cueForms.get(reading.lower[draft.cue.lastToken] ?? '')?.tense !== 'ing') return null
  const teller = tellerBefore(reading, draft, verb)
  return teller === null ? null : { ...draft, via: teller, rules: [...draft.rules, 'relayed'] }
}

function tellerBefore(reading: Reading, { source }: Attributed, verb: number): LabelledSpan | null {
  const subject = subjectBefore(reading, verb)
  return subject === null ? null : makeSpan('source', subject.phrase, source.probability, 'relayed')
}

function wordIn({ lower }: Reading, { firstToken, lastToken }: LabelledSpan, words: RegExp): number {
  for (let at = firstToken; at <= lastToken; at += 1) if (words.test(lower[at] ?? '')) return at
  return -1
}

function sayingAfter({ lower, tokens }: Reading, verb: number): number {
  for (let at = verb + 2; at < verb + 16; at += 1) {
    if (tokens[at]?.mark !== 'outside' || tokens[at]?.sentence !== tokens[verb]?.sentence || finiteVerbs.has(lower[at] ?? '')) return -1
    const form = cueForms.get(lower[at] ?? '')
    if (form?.tense === 'ing' && form.kind !== 'call') return at
  }
  return -1
}

/** Somebody with a name, or an article, or "him": not "the claim by", nor "that". */
function isWhom({ lower, tokens }: Reading, { first, last }: TokenRange): boolean {
  if (first > last || subjectPronouns.has(lower[first] ?? '') && lower[first] !== 'it') return false
  return first === last && /^(?:him|her|them)$/.test(lower[first] ?? '') || /^(?:the|a|an|one|his|her|their)$/.test(lower[first] ?? '') || /^\p{Lu}/u.test(tokens[first]?.text ?? '')
}

/** What was said begins at the marks, or after whom it was said to. */
function wordsAfter({ lower, tokens }: Reading, saying: number, last: number): number {
  for (let at = saying + 1; at <= Math.min(last, saying + 6); at += 1) if (tokens[at]?.mark === 'open' || lower[at] === 'that') return at
  return /^(?:him|her|them|me|us|reporters|,|:)$/.test(lower[saying + 1] ?? '') ? saying + 2 : saying + 1
}

/** “…,” joked Y, according to X: the attribution inside is nearer to the words. */
function spokenInside(reading: Reading, draft: Attributed, framesOf: FramesOf): Draft | null {
  const content = draft.contents.at(-1)
  if (content === undefined || reading.lower[draft.cue.firstToken] !== 'according' || content.lastToken > draft.cue.firstToken) return null
  const sentence = reading.tokens[draft.cue.firstToken]?.sentence ?? 0
  const frame = framesOf(sentence).find((candidate) => isInside(reading, candidate, content))
  if (frame?.source === undefined || frame.source === null) return null
  return {
    ...draft, contents: [...draft.contents.slice(0, -1), { ...content, lastToken: endBefore(reading, frame) }], via: draft.source,
    cue: makeSpan('cue', frame.cue, draft.cue.probability, frame.rule), source: makeSpan('source', frame.source, draft.source.probability, frame.rule),
    rules: [frame.rule, ...draft.rules],
  }
}

function isInside(reading: Reading, frame: CueFrame, content: LabelledSpan): boolean {
  if (frame.source === null || !frame.isAfterContent || frame.clauseStart !== null) return false
  const last = Math.max(frame.cue.last, frame.source.last, frame.addressee?.last ?? 0)
  return endBefore(reading, frame) > content.firstToken && last <= content.lastToken && content.lastToken - last < 7 && reading.tokens[endBefore(reading, frame)]?.mark === 'close'
}

function endBefore({ lower }: Reading, { cue, source }: CueFrame): number {
  const first = Math.min(cue.first, source?.first ?? cue.first)
  return lower[first - 1] === ',' ? first - 2 : first - 1
}

/** According to X, Y said: “…”, or Y told pals it was “…”, X said, taken as a whole: the words in marks are Y's. */
function saidWithin(reading: Reading, draft: Attributed, framesOf: FramesOf): Draft | null {
  const { tokens, lower } = reading
  const [content] = draft.contents
  const isWhole = lower[draft.cue.firstToken] === 'according' || draft.rules.includes('closing')
  if (content === undefined || draft.contents.length !== 1 || !isWhole || tokens[content.firstToken]?.mark !== 'outside') return null
  let open = content.firstToken
  while (open <= content.lastToken && tokens[open]?.mark !== 'open') open += 1
  if (open > content.lastToken) return null
  const frame = framesOf(tokens[content.firstToken]?.sentence ?? 0)
    .find(({ source, cue, form }) => source?.first === content.firstToken && cue.first > source.last && cue.last < open && form.kind !== 'call')
  // A pronoun may stand for the teller.
  if (frame?.source === undefined || frame.source === null || subjectPronouns.has(lower[frame.source.first] ?? '')) return null
  const said = Math.max(frame.cue.last, frame.addressee?.last ?? 0)
  const first = frame.clauseStart ?? (open - said <= 2 ? open : null)
  return first === null || first <= said ? null : {
    ...draft, contents: [{ ...content, firstToken: first }], via: draft.source, rules: [...draft.rules, 'relayed'],
    cue: makeSpan('cue', frame.cue, draft.cue.probability, frame.rule), source: makeSpan('source', frame.source, draft.source.probability, frame.rule),
  }
}

/** Y told pals “…”, X said: who closes the sentence is who tells of it. */
function toldBehind(reading: Reading, draft: Attributed, framesOf: FramesOf): Draft | null {
  const { lower, tokens } = reading
  const last = draft.contents.at(-1)?.lastToken ?? -1
  if (draft.contents.length !== 1 || draft.source.firstToken > draft.cue.firstToken || draft.cue.lastToken > last || tokens[last]?.mark !== 'close') return null
  const first = lower[last + 1] === ',' ? last + 2 : last + 1
  const isComma = first === last + 2 || tokens[last - 1]?.text === ','
  const sentence = tokens[first]?.sentence ?? 0
  if (!isComma || sentence !== tokens[draft.cue.firstToken]?.sentence) return null
  const frame = framesOf(sentence).find(({ source, cue }) => source !== null && Math.min(source.first, cue.first) === first)
  const teller = frame?.clauseStart === null ? frame.source : null
  if (teller === null || subjectPronouns.has(lower[teller.first] ?? '') || sentenceRange(reading, sentence).last - Math.max(teller.last, frame?.cue.last ?? 0) > 7) return null
  return { ...draft, via: makeSpan('source', teller, draft.source.probability, 'closing'), rules: [...draft.rules, 'closing'] }
}
