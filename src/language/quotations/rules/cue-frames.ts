import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import type { CueForm } from './cue-verbs.ts'
import { heardBefore } from './heard-before.ts'
import { openingSubject, subjectBefore } from './noun-phrases.ts'
import { phraseFrom, subjectAfter } from './phrase-from.ts'
import type { TokenRange } from './phrase-from.ts'
import { adverbs, auxiliaries, clauseOpeners, determiners, finiteVerbs, objectPronouns, prepositions, subjectPronouns } from './phrase-words.ts'
import { quotedBefore } from './quoted-before.ts'
import { rightClause } from './right-clause.ts'
import { sentenceRange } from './sentence-range.ts'

/** A verb of saying with its subject, and the clause or the words in marks that it carries. */
export interface CueFrame {
  readonly verb: number
  readonly form: CueForm
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly addressee: TokenRange | null
  /** Where an indirect content begins, right of the verb; null where there is none. */
  readonly clauseStart: number | null
  /** The content stands left of the verb: "…, he said". */
  readonly isAfterContent: boolean
  readonly rule: string
}

// No sentence has more; a hostile text has thousands, and what follows looks at every pair.
const mostFrames = 40

/** Reads the frames of a sentence once, however often they are asked for. */
export function createFrameReader(reading: Reading): FramesOf {
  const known = new Map<number, readonly CueFrame[]>()
  return (sentence) => {
    const frames = known.get(sentence) ?? findFrames(reading, sentence)
    known.set(sentence, frames)
    return frames
  }
}

/** The frames of a sentence by its index. */
export type FramesOf = (sentence: number) => readonly CueFrame[]

/** The verbs of saying of one sentence that stand outside quotation marks. */
function findFrames(reading: Reading, sentence: number): CueFrame[] {
  const { first, last } = sentenceRange(reading, sentence)
  const frames: CueFrame[] = []
  for (let verb = first; verb <= last && frames.length < mostFrames; verb += 1) {
    const form = reading.tokens[verb]?.mark === 'outside' ? cueForms.get(reading.lower[verb] ?? '') : undefined
    if (form === undefined) continue
    const frame = openedBy(reading, verb, form) ?? quotedAs(reading, verb, form) ?? heardAs(reading, verb, form)
      ?? readFrame(reading, verb, form, frames)
    if (frame !== null) frames.push(frame)
  }
  return frames
}

function readFrame(reading: Reading, verb: number, form: CueForm, before: readonly CueFrame[]): CueFrame | null {
  if (isNoVerb(reading, verb, form) || (form.tense !== 'past' && isVerbNext(reading, verb + 1))) return null
  const inverted = form.tense !== 'ing' && form.tense !== 'base' && mayBeInverted(reading, verb, form) ? subjectAfter(reading, verb) : null
  if (inverted !== null && !isVerbNext(reading, inverted.last + 1)) {
    return { verb, form, cue: { first: verb, last: verb }, source: inverted, addressee: null, clauseStart: null, isAfterContent: true, rule: 'said-after' }
  }
  const subject = form.tense === 'ing' ? null : subjectBefore(reading, verb)
  const isCoordinated = subject === null && form.tense !== 'ing' && mayShareSubject(reading, verb, form)
  if (before.length === 0 && (isCoordinated || form.tense === 'ing')) return sharing(reading, verb, form)
  if (subject === null && !isCoordinated && form.tense !== 'ing') return null
  if (subject !== null && form.tense === 'present' && !opensWell(reading, subject.phrase)) return null
  if (subject !== null && !agrees(reading, subject.phrase, form, subject.cueFirst === verb)) return null
  const addressee = form.kind === 'tell' || /^(?:ask|promise|warn|tweet|write|remind|say|suggest)$/.test(form.lemma) ? addresseeAt(reading, verb, form) : null
  const left = subject === null ? 'none' : leftContent(reading, subject.phrase.first)
  const hasLeft = left !== 'none'
  // “…,” she said several months later: what follows is no second content.
  const clauseStart = left === 'marks' && !isThatNext(reading, addressee?.last ?? verb) ? null : rightClause(reading, verb, addressee?.last ?? verb, form)
  const cue = { first: subject?.cueFirst ?? verb, last: verb }
  const rule = isCoordinated ? 'coordinated' : form.tense === 'ing' ? 'adding' : 'said-before'
  return { verb, form, cue, source: subject?.phrase ?? null, addressee, clauseStart, isAfterContent: hasLeft, rule: hasLeft && clauseStart === null ? 'said-after' : rule }
}

/** "Added council president Ann Moll: “…”": a verb that opens its sentence, and a colon behind its subject. */
function openedBy(reading: Reading, verb: number, form: CueForm): CueFrame | null {
  const { tokens, firstTokens, lower } = reading
  const sentence = tokens[verb]?.sentence ?? 0
  if (firstTokens[sentence] !== verb || !form.isPlain || (form.tense !== 'past' && form.tense !== 'present')) return null
  const source = phraseFrom(reading, verb + 1, firstTokens[sentence + 1] ?? tokens.length)
  const isNamed = source !== null && lower[source.last + 1] === ':' && tokens[source.last + 2]?.mark === 'open'
  return isNamed ? { verb, form, cue: { first: verb, last: verb }, source, addressee: null, clauseStart: null, isAfterContent: false, rule: 'said-before' } : null
}

/** "Moll was quoted by the Herald as saying": who was quoted speaks. */
function quotedAs(reading: Reading, verb: number, form: CueForm): CueFrame | null {
  const quoted = form.tense === 'ing' && form.kind === 'say' ? quotedBefore(reading, verb) : null
  const subject = quoted === null ? null : subjectBefore(reading, quoted)
  if (subject === null) return null
  const clauseStart = rightClause(reading, verb, verb, form)
  const cue = { first: subject.cueFirst, last: verb }
  return { verb, form, cue, source: subject.phrase, addressee: null, clauseStart, isAfterContent: false, rule: 'said-before' }
}

/** "Sailors had heard a man cry, “…”": who was heard speaks. */
function heardAs(reading: Reading, verb: number, form: CueForm): CueFrame | null {
  const isBare = form.kind !== 'call' && (form.tense === 'base' || form.tense === 'ing')
  const next = /^[,:]$/.test(reading.lower[verb + 1] ?? '') ? verb + 2 : verb + 1
  const source = isBare && reading.tokens[next]?.mark === 'open' ? heardBefore(reading, verb) : null
  if (source === null) return null
  return { verb, form, cue: { first: verb, last: verb }, source, addressee: null, clauseStart: null, isAfterContent: false, rule: 'overheard' }
}

function isThatNext({ lower }: Reading, at: number): boolean {
  return lower[at + 1] === 'that'
}

/** "…,” said Moll", and "…, said Moll" where no subject stands before the verb. */
function mayBeInverted(reading: Reading, verb: number, form: CueForm): boolean {
  const left = leftContent(reading, verb)
  return left === 'marks' || (left === 'clause' && form.isPlain && subjectBefore(reading, verb) === null)
}

/** "Its lawyer declined to comment and said: …": a verb of saying that shares the subject of another verb. */
function sharing(reading: Reading, verb: number, form: CueForm): CueFrame | null {
  const source = openingSubject(reading, reading.tokens[verb]?.sentence ?? 0, verb)
  if (source === null || source.last >= verb - 1) return null
  const addressee = form.kind === 'tell' ? addresseeAt(reading, verb, form) : null
  return {
    verb, form, cue: { first: verb, last: verb }, source, addressee, clauseStart: rightClause(reading, verb, addressee?.last ?? verb, form),
    isAfterContent: false, rule: form.tense === 'ing' ? 'adding' : 'shared-subject',
  }
}

/** "to say", "is said to", "the claims of": a form of the verb that reports nothing. */
function isNoVerb({ lower, tokens, firstTokens }: Reading, verb: number, form: CueForm): boolean {
  const previous = lower[verb - 1] ?? ''
  // the United States
  if (tokens[verb]?.text !== lower[verb] && verb !== firstTokens[tokens[verb]?.sentence ?? 0]) return true
  if (previous === 'to' || previous === '-' || tokens[verb - 1]?.text === '“') return true
  if (/^(?:that|which)$/.test(previous) && form.lemma === 'say' && !/^(?:that|the|he|she|it|they)$/.test(lower[verb + 1] ?? '')) return true
  if (form.tense === 'past' && isPassive(lower, verb)) return true
  // warned her in writing
  if (previous === 'in' && form.lemma === 'write') return true
  if (form.tense === 'ing') return !/^(?:,|by|in|statement|and|-|—|–|--|;|interview|speech|tweet|rally)$/.test(previous)
  return (form.tense === 'base' || form.tense === 'present') && (determiners.has(previous) || prepositions.has(previous) || /^['’]s$/.test(previous))
}

function isPassive(lower: readonly string[], verb: number): boolean {
  let at = verb - 1
  while (at > verb - 4 && (adverbs.has(lower[at] ?? '') || lower[at]?.endsWith('ly') === true)) at -= 1
  return /^(?:is|was|were|are|be|been|being|'s|'re|get|got)$/.test(lower[at] ?? '') && !/^(?:quoted|asked)$/.test(lower[verb] ?? '')
}

/** Whether words in marks, or a clause, end right before this token. */
function leftContent({ tokens, lower }: Reading, at: number): 'marks' | 'clause' | 'none' {
  if (tokens[at - 1]?.sentence !== tokens[at]?.sentence) return 'none'
  if (tokens[at - 1]?.mark === 'close') return 'marks'
  if (!/^[,–—-]$/.test(lower[at - 1] ?? '')) return 'none'
  return tokens[at - 2]?.mark === 'close' ? 'marks' : 'clause'
}

function isVerbNext({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? ''
  return tokens[at]?.mark === 'outside' && (finiteVerbs.has(word) || auxiliaries.has(word) || /^[a-z]{3,}ed$/.test(word))
}

function mayShareSubject({ lower }: Reading, verb: number, form: CueForm): boolean {
  let at = verb - 1
  while (at > verb - 4 && (adverbs.has(lower[at] ?? '') || lower[at]?.endsWith('ly') === true || auxiliaries.has(lower[at] ?? ''))) at -= 1
  return /^(?:and|but|then|,|or)$/.test(lower[at] ?? '') && form.tense !== 'base'
}

/** "disparaging remarks" is no subject and verb. */
function opensWell({ lower, tokens }: Reading, { first, last }: TokenRange): boolean {
  const word = lower[first] ?? ''
  return determiners.has(word) || subjectPronouns.has(word) || /^[\p{Lu}\p{N}@]/u.test(tokens[first]?.text ?? '') || (first < last && tokens[last]?.text !== lower[last] && !/(?:ed|ing)$/.test(word))
}

/** "critics say" but not "the company say"; a base form needs a subject that is not single. */
function agrees({ lower }: Reading, phrase: TokenRange, form: CueForm, isBare: boolean): boolean {
  const head = lower[phrase.last] ?? ''
  if (head === 'that' || head === 'which' || head === 'what' || head === 'this') return false
  if (form.tense !== 'base' || !isBare) return form.tense !== 'present' || !/^(?:they|we|i|you)$/.test(head)
  return /s$|^(?:they|we|i|you|who|people|police|women|men|some|many|others|both|two|three)$/.test(head)
}

/** "told reporters", "said to the crowd" */
function addresseeAt(reading: Reading, verb: number, form: CueForm): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  const end = firstTokens[(tokens[verb]?.sentence ?? 0) + 1] ?? tokens.length
  const isTo = lower[verb + 1] === 'to'
  const first = isTo ? verb + 2 : verb + 1
  if (form.kind !== 'tell' && form.lemma !== 'ask' && form.lemma !== 'warn' && form.lemma !== 'promise' && form.lemma !== 'remind' && !isTo) return null
  if (first >= end || tokens[first]?.mark !== 'outside' || !/^[\p{L}@]/u.test(tokens[first]?.text ?? '') || clauseOpeners.has(lower[first] ?? '')) return null
  if (objectPronouns.has(lower[first] ?? '')) return { first, last: first }
  const phrase = phraseFrom(reading, first, end)
  // "told Harbour Radio the lock leaks": a name ends where a small word begins.
  return phrase === null ? null : { first, last: nameEnd(reading, phrase) }
}

function nameEnd({ tokens, lower }: Reading, phrase: TokenRange): number {
  for (let at = phrase.first + 1; at <= phrase.last; at += 1) {
    if (determiners.has(lower[at] ?? '') || subjectPronouns.has(lower[at] ?? '')) return at - 1
    if (/^\p{Lu}/u.test(tokens[phrase.first]?.text ?? '') && /^\p{Ll}/u.test(tokens[at]?.text ?? '') && lower[at] !== 'of' && lower[at] !== "'s") return at - 1
  }
  return phrase.last
}
