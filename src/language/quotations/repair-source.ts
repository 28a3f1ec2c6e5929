import type { Reading } from '#language/sentences/read-document.ts'
import { mainSubject, participleSource } from './participle-source.ts'
import { possessorOf } from './possessor-of.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { openingSubject, sentenceAdverbs, subjectBefore, subjectFrom } from './rules/noun-phrases.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { adverbs, auxiliaries, clauseOpeners, finiteVerbs, weekdays } from './rules/phrase-words.ts'
import type { Draft, LabelledSpan } from './span.ts'
import { tidySource } from './tidy-source.ts'
import { wholeSource } from './whole-source.ts'

/** Gives a draft the source that its cue's grammar asks for, where the tagger cut it short, took a neighbour or found none. */
export function repairSource(reading: Reading, draft: Draft): Draft {
  const tidy = tidied(reading, grammatical(reading, draft))
  if (tidy.source !== null || draft.source === null) return tidy
  return tidied(reading, grammatical(reading, { ...draft, source: null }))
}

function tidied(reading: Reading, draft: Draft): Draft {
  const { cue, source } = draft
  if (cue === null || source === null || isFixed(draft)) return draft
  const range = { first: source.firstToken, last: withNoun(reading, source, cue) }
  const whole = wholeSource(reading, range, { first: cue.firstToken, last: cue.lastToken })
  const kept = isInContent(draft, whole) ? range : whole
  const tidy = tidySource(reading, kept, isShared(reading, draft))
  return tidy === null ? { ...draft, source: null } : { ...draft, source: { ...source, firstToken: tidy.first, lastToken: tidy.last } }
}

/** "One [tweet said]", "the [reports reveal]": a noun before the verb of saying is the end of who speaks. */
function withNoun({ lower }: Reading, source: LabelledSpan, cue: LabelledSpan): number {
  const word = lower[cue.firstToken] ?? ''
  const verb = cueForms.get(lower[cue.firstToken + 1] ?? '')
  const isNext = source.lastToken + 1 === cue.firstToken && cue.lastToken > cue.firstToken && (verb?.tense === 'past' || verb?.tense === 'present')
  if (!isNext) return source.lastToken
  const isNoun = /^[a-z]{3,}$/.test(word) && !adverbs.has(word) && !auxiliaries.has(word) && !weekdays.has(word) && !/(?:ly|ed|ing|n't)$/.test(word) && !/^(?:have|has|had|even|who|that|which|this|once|later|earlier|then|yet)$/.test(word) && !/^(?:his|her|their|its)$/.test(lower[source.lastToken] ?? '')
  return isNoun ? cue.firstToken : source.lastToken
}

const sharing: ReadonlySet<string> = new Set(['shared-subject', 'coordinated', 'adding'])

/** The cue is not the first verb of its subject. */
function isShared(reading: Reading, { cue, rules }: Draft): boolean {
  const { lower } = reading
  if (rules.some((rule) => sharing.has(rule))) return true
  if (cue !== null && isParticiple(reading, verbOf(reading, cue))) return true
  return cue !== null && /^(?:and|but|then)$/.test(lower[cue.firstToken - 1] ?? '')
}

/** "…, saying", "by saying", but not "quoted Moll as saying". */
function isParticiple({ lower }: Reading, verb: number): boolean {
  return cueForms.get(lower[verb] ?? '')?.tense === 'ing' && /^(?:,|by|while|before|after)$/.test(lower[verb - 1] ?? '')
}

const fixed: ReadonlySet<string> = new Set(['headline', 'transcript-label', 'owner-named', 'according-to'])

function isFixed({ rules }: Draft): boolean {
  return rules.some((rule) => fixed.has(rule))
}

function grammatical(reading: Reading, draft: Draft): Draft {
  const { cue } = draft
  if (cue === null || isFixed(draft)) return draft
  if (isAsked(reading, cue)) return { ...draft, source: askerOf(reading, draft, cue) }
  const possessor = possessorOf(reading, cue)
  if (possessor !== null) return withSource(draft, possessor, 'noun-cue')
  const source = draft.source === null || isAdverbial(reading, draft.source) ? null : trimmed(reading, draft.source)
  const grammatical = grammaticalSource(reading, draft, source)
  if (grammatical !== null && !isInContent(draft, grammatical)) return withSource(draft, grammatical, 'subject')
  return source === draft.source ? draft : { ...draft, source }
}

/** "Moll was asked", "Moll was told": by whom is another matter. */
function isAsked({ lower }: Reading, cue: LabelledSpan): boolean {
  return /^(?:asked|questioned|pressed|told|informed|warned|advised|assured|reminded|notified)$/.test(lower[cue.lastToken] ?? '') && /^(?:is|was|were|are|be|been|being|'s|when|if)$/.test(lower[cue.lastToken - 1] ?? '')
}

/** "was asked by Moll whether" */
function askerOf(reading: Reading, draft: Draft, cue: LabelledSpan): LabelledSpan | null {
  const asker = reading.lower[cue.lastToken + 1] === 'by' ? subjectFrom(reading, cue.lastToken + 2, draft.contents.find(({ firstToken }) => firstToken > cue.lastToken)?.firstToken ?? cue.lastToken + 2) : null
  return asker === null || asker.first === draft.contents[0]?.firstToken ? null : withSource(draft, asker, 'asker').source
}

function withSource(draft: Draft, range: TokenRange, rule: string): Draft {
  const source: LabelledSpan = { label: 'source', firstToken: range.first, lastToken: range.last, probability: draft.source?.probability ?? 0.7, rule }
  return { ...draft, source }
}

function isInContent({ contents }: Draft, range: TokenRange): boolean {
  return contents.some((content) => range.first <= content.lastToken && range.last >= content.firstToken)
}

/** "Meanwhile," and "Friday" are nobody. */
function isAdverbial({ lower }: Reading, source: LabelledSpan): boolean {
  if (source.lastToken - source.firstToken <= 1 && weekdays.has(lower[source.firstToken] ?? '')) return true
  return sentenceAdverbs.test(lower[source.firstToken] ?? '') && (source.firstToken === source.lastToken || lower[source.lastToken] === ',')
}

/** "Gingrich cynically", "NBC News and": what a source cannot end with is cut off. */
function trimmed({ lower, tokens }: Reading, source: LabelledSpan): LabelledSpan {
  let last = source.lastToken
  while (last > source.firstToken && (adverbs.has(lower[last] ?? '') || /^(?:and|who|which|that|,)$/.test(lower[last] ?? '') || isAuxiliary(tokens[last]?.text ?? '') || isAdverb(lower[last] ?? '', tokens[last]?.text ?? ''))) last -= 1
  // "Scott beamed"
  if (last > source.firstToken && /^[a-z]+ed$/.test(tokens[last]?.text ?? '') && /^\p{Lu}/u.test(tokens[last - 1]?.text ?? '')) last -= 1
  return last === source.lastToken ? source : { ...source, lastToken: last }
}

/** "Moll wouldn’t", but not "Theresa May" */
function isAuxiliary(text: string): boolean {
  return auxiliaries.has(text) || /^[a-z]{2,6}n['’]t$/.test(text)
}

function isAdverb(word: string, text: string): boolean {
  return text === word && /^[a-z]{4,}ly$/.test(word) && !/^(?:family|ally|assembly|reply)$/.test(word)
}

/** The verb's subject, where it says more than the source that was found. */
function grammaticalSource(reading: Reading, draft: Draft, source: LabelledSpan | null): TokenRange | null {
  const { cue } = draft
  const verb = cue === null ? -1 : verbOf(reading, cue)
  const form = cueForms.get(reading.lower[verb] ?? '')
  if (cue === null || form === undefined || isPassive(reading, cue)) return null
  if (form.tense === 'ing') return participleSource(reading, verb, source) ?? mainSubject(reading, draft, verb)
  if (source !== null && source.firstToken > verb) return null
  const subject = subjectBefore(reading, cue.firstToken)?.phrase ?? null
  if (source === null) return subject ?? sharedSubject(reading, cue.firstToken)
  const nearer = pronounBetween(reading, source, cue)
  if (nearer !== null) return nearer
  if (isSharedBy(reading, source, cue)) {
    const opening = openingSubject(reading, reading.tokens[verb]?.sentence ?? 0, source.firstToken)
    if (opening !== null && opening.last < source.firstToken) return opening
  }
  const saysMore = subject !== null && subject.first < source.firstToken && subject.last >= source.lastToken - 1
  return saysMore && isCutShort(reading, source) ? subject : null
}

function verbOf({ lower }: Reading, cue: LabelledSpan): number {
  for (let at = cue.firstToken; at <= cue.lastToken; at += 1) if (cueForms.has(lower[at] ?? '')) return at
  return -1
}

function isPassive({ lower }: Reading, cue: LabelledSpan): boolean {
  return lower.slice(cue.firstToken, cue.lastToken).some((word) => /^(?:is|was|were|are|be|been|being)$/.test(word)) && !lower.slice(cue.firstToken, cue.lastToken + 1).includes('quoted')
}

/** "Dan Moll, a farmer, said": a source that begins after a comma or a preposition lacks its head. */
function isCutShort({ lower }: Reading, source: LabelledSpan): boolean {
  return /^(?:,|and|or|of|for|from|at|in|on|with|by|to|as|over|under|about|against|[a-z]+ing|the|a|an|'s)$/.test(lower[source.firstToken - 1] ?? '')
}

/** "… sponsored by the network and said": a verb after "and" shares the subject of the one before. */
function isSharedBy({ lower }: Reading, source: LabelledSpan, cue: LabelledSpan): boolean {
  const between = lower.slice(source.lastToken + 1, cue.firstToken)
  if (!between.includes('and') || between.length > 2) return false
  const before = lower[source.firstToken - 1] ?? ''
  if (/^(?:by|with|of|to|for|from|in|at|on)$/.test(before)) return true
  // "stood beside Kay and described": who stands right before the "and" is an object.
  const isPlain = !lower.slice(source.firstToken, source.lastToken + 1).some((word) => finiteVerbs.has(word) || /^[a-z]{3,}ed$/.test(word))
  return isPlain && /^,? ?and$/.test(between.join(' ')) && !clauseOpeners.has(before)
}

/** "My mother spoke, and I laughed and said": the pronoun nearer to the verb is its subject. */
function pronounBetween({ lower, tokens }: Reading, source: LabelledSpan, cue: LabelledSpan): TokenRange | null {
  if (lower[cue.firstToken - 1] !== 'and') return null
  for (let at = cue.firstToken - 2; at > Math.max(source.lastToken, cue.firstToken - 8); at -= 1) {
    if (tokens[at]?.mark === 'outside' && /^(?:he|she|they|we|i)$/.test(lower[at] ?? '') && !/^(?:that|if|whether|because|than|what|how)$/.test(lower[at - 1] ?? '')) return { first: at, last: at }
  }
  return null
}

function sharedSubject(reading: Reading, cue: number): TokenRange | null {
  return /^(?:and|but|then)$/.test(reading.lower[cue - 1] ?? '') ? openingSubject(reading, reading.tokens[cue]?.sentence ?? 0, cue) : null
}
