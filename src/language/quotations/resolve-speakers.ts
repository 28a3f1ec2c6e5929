import { fullName, nameIndexFrom, namesBetween, nameSpan } from '#language/mentions/read-persons.ts'
import type { Persons } from '#language/mentions/read-persons.ts'
import { isHeadline } from '#language/sentences/is-headline.ts'
import { isShortOf } from '#language/mentions/is-short-of.ts'
import { fold } from '#language/mentions/fold.ts'
import type { Name } from '#language/mentions/name.ts'
import { rankCandidates } from '#language/mentions/salience.ts'
import type { Candidate } from '#language/mentions/salience.ts'
import { headNames } from '#language/mentions/source-name.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import type { Span } from '#model/span.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Who a quotation's source is, as far as the text settles it. */
export interface Speaker {
  /** Index into the cast's figures; null for a description, or where it is open. */
  readonly figure: number | null
  readonly name: string | null
  /** How it was settled: "same-mention", "pronoun: sentence before". */
  readonly basis: string
  readonly antecedent: Span | null
  readonly candidates: readonly number[]
  readonly certainty: 'stated' | 'resolved' | 'unclear' | 'described'
}

/** The speaker of every draft, in their order; each may lean on the ones before it. */
export function resolveSpeakers(reading: Reading, persons: Persons, drafts: readonly Draft[]): Speaker[] {
  const speakers: Speaker[] = []
  let lastSpeaker: number | null = null
  let spoken: readonly LabelledSpan[] = []
  let lastDescribed = -1
  const told = new Map<number, Gender>()
  const interviewee = createIntervieweeReader(reading, persons)
  for (const draft of drafts) {
    const before = { lastSpeaker, contents: draft.contents, told, spoken, described: lastDescribed }
    const speaker: Speaker = draft.source === null ? unnamed(draft, interviewee) : speakerOf(reading, persons, draft.source, before)
    if (speaker.certainty === 'described' && draft.source !== null && isOnePerson(reading, draft.source)) lastDescribed = draft.source.firstToken
    speakers.push(speaker)
    spoken = draft.contents
    const gender = genderOfPronoun(reading, draft.source)
    if (speaker.figure !== null && gender !== null) told.set(speaker.figure, gender)
    lastSpeaker = speaker.figure ?? lastSpeaker
  }
  return speakers
}

function genderOfPronoun({ lower }: Reading, source: LabelledSpan | null): Gender | null {
  const word = source === null ? '' : lower[source.firstToken]
  return word === 'he' ? 'male' : word === 'she' ? 'female' : null
}

const nobody: Speaker = { figure: null, name: null, basis: 'no source', antecedent: null, candidates: [], certainty: 'unclear' }
const described: Speaker = { ...nobody, basis: 'description', certainty: 'described' }

/** What a source phrase is read with: who spoke last, and the words that it is the source of. */
export interface Before {
  readonly lastSpeaker: number | null
  readonly contents: readonly LabelledSpan[]
  /** What pronouns have told of figures so far. */
  readonly told?: ReadonlyMap<number, Gender>
  /** The words of the quotation before it. */
  readonly spoken?: readonly LabelledSpan[]
  /** Where somebody without a name, "the minister", last spoke; -1 if nobody did. */
  readonly described?: number
}

/** Nobody, but where the line is an answer: "A: Not for a day." */
function unnamed({ cue, rules }: Draft, interviewee: (answer: LabelledSpan) => Speaker): Speaker {
  return cue !== null && rules.includes('transcript-label') ? interviewee(cue) : nobody
}

/** An interview has one who answers, so its first answer settles all. */
function createIntervieweeReader(reading: Reading, persons: Persons): (answer: LabelledSpan) => Speaker {
  let known: Speaker | null = null
  return (answer) => (known ??= intervieweeOf(reading, persons, answer))
}

/** The basis of an answer in an interview with nobody that the article names. */
export const nobodyAsked = 'interview: nobody is named'

/** Who answers in an interview: the one person that is named before its first question; open where there are several. */
function intervieweeOf(reading: Reading, { names, cast }: Persons, answer: LabelledSpan): Speaker {
  const question = reading.lower.findIndex((word, at) => /^[qa]$/.test(word) && reading.lower[at + 1] === ':' && reading.tokens[at]?.paragraph !== reading.tokens[at - 1]?.paragraph)
  const before = names.slice(0, nameIndexFrom(names, Math.min(question < 0 ? answer.firstToken : question, answer.firstToken)))
  const figures = [...new Set(before.flatMap((name) => cast.choices[nameIndexFrom(names, name.first)]?.figures.slice(0, 1) ?? []))]
    .filter((figure) => cast.figures[figure]?.kind === 'person')
  const [figure] = figures
  if (figure === undefined) return { ...nobody, basis: nobodyAsked }
  if (figures.length > 1) return { ...nobody, basis: 'interview: several fit', candidates: figures }
  const antecedent = before.find((name) => cast.choices[nameIndexFrom(names, name.first)]?.figures[0] === figure)
  return {
    figure, name: fullName(reading, cast, figure), basis: 'interview', antecedent: antecedent === undefined ? null : nameSpan(reading, antecedent), candidates: figures, certainty: 'resolved',
  }
}

const onePerson = /^(?:minister|premier|president|mayor|senator|governor|chancellor|secretary|spokesman|spokeswoman|spokesperson|judge|captain|coach|manager|director|chairman|chairwoman|officer|lawyer|official|leader|owner|victim|survivor|widow|widower|resident|neighbou?r|witness|passenger|driver|tenant|patient)$/

/** "The prime minister", "a spokesman for the mill": one person whom a "he" may mean. */
function isOnePerson({ lower }: Reading, { firstToken, lastToken }: LabelledSpan): boolean {
  if (!/^(?:the|a|an|one|his|her|its|their)$/.test(lower[firstToken] ?? '')) return false
  return lower.slice(firstToken, Math.min(lastToken, firstToken + 4) + 1).some((word) => onePerson.test(word))
}

/** Whom a source phrase stands for. */
export function speakerOf(reading: Reading, persons: Persons, source: LabelledSpan, before: Before): Speaker {
  const word = reading.lower[source.firstToken] ?? ''
  if (source.firstToken === source.lastToken || /^(?:he|she)$/.test(word)) {
    const gender = genderOfPronoun(reading, source)
    if (gender !== null) return pronounOf(reading, persons, source, { gender, ...before })
    if (word === 'who') return relativeOf(reading, persons, source, before.contents)
    if (word === 'it') return bodyOf(reading, persons, source)
    if (/^(?:they|i|we|you|which|that|some|many|others|one|both)$/.test(word)) return described
  }
  // “…,” the 34-year-old said
  if (word === 'the' && source.lastToken === source.firstToken + 1 && /^\d{2,3}-year-old$/.test(reading.lower[source.lastToken] ?? '')) {
    const speaker = pronounOf(reading, persons, source, { gender: 'unknown', ...before })
    return speaker.figure === null ? described : { ...speaker, basis: speaker.basis.replace('pronoun', 'description') }
  }
  const names = headNames(reading, source, [...cutOff(persons, source), ...namesBetween(persons.names, source.firstToken, source.lastToken)])
  const [first] = names
  if (first === undefined) return isHeadline(reading, reading.tokens[source.firstToken]?.sentence ?? 0) ? inBody(reading, persons, source) : described
  return names.length > 1 ? jointly(reading, persons, names, before.contents) : named(reading, persons, first, before.contents)
}

/** The name whose last words begin the source: Ricky “Sparkle” [Dunne, who …]. */
function cutOff({ names }: Persons, source: LabelledSpan): Name[] {
  const before = names[nameIndexFrom(names, source.firstToken) - 1]
  if (before === undefined || before.last < source.firstToken || before.last > source.lastToken) return []
  return [before]
}

/** Who is named; where several bear the name, those that the quotation names itself are out, for who speaks seldom does. */
function named(reading: Reading, persons: Persons, name: Name, contents: readonly LabelledSpan[]): Speaker {
  const { names, cast } = persons
  const choice = cast.choices[nameIndexFrom(names, name.first)]
  const told = choice === undefined || choice.figures.length < 2 ? new Set<number>() : toldOf(persons, contents)
  const figures = choice?.figures.filter((figure) => !told.has(figure)) ?? []
  const [figure] = figures
  if (choice === undefined || choice.figures.length === 0) return described
  if (figure === undefined || (figures.length > 1 && (choice.isOpen || figure !== choice.figures[0]))) return { ...nobody, basis: 'several of one name', candidates: choice.figures }
  const full = fullName(reading, cast, figure)
  if (choice.figures.length > 1) {
    const before = choice.settledBy ?? cast.figures[figure]?.longest ?? null
    return { figure, name: full, basis: 'longest-form: one of several', antecedent: before === null ? null : nameSpan(reading, before), candidates: figures, certainty: 'resolved' }
  }
  const isShort = name.words.length < (cast.figures[figure]?.words.length ?? 0)
  return { figure, name: full, basis: isShort ? 'longest-form' : 'same-mention', antecedent: null, candidates: figures, certainty: 'stated' }
}

/** The figures that stand inside a quotation. */
function toldOf({ names, cast }: Persons, contents: readonly LabelledSpan[]): Set<number> {
  const inside = contents.flatMap((content) => namesBetween(names, content.firstToken, content.lastToken))
  return new Set(inside.flatMap((name) => {
    const { figures = [] } = cast.choices[nameIndexFrom(names, name.first)] ?? {}
    return figures.length === 1 ? figures : []
  }))
}

/** "Moll and Kay said": both names. */
function jointly(reading: Reading, persons: Persons, names: readonly Name[], contents: readonly LabelledSpan[]): Speaker {
  const speakers = names.map((name) => named(reading, persons, name, contents))
  const open = speakers.find((speaker) => speaker.certainty === 'unclear')
  if (open !== undefined) return open
  const all = speakers.map((speaker) => speaker.name ?? '').filter((name) => name !== '')
  return { ...speakers[0] ?? described, name: all.join(' and '), basis: 'joint' }
}

interface PronounContext extends Before {
  readonly gender: Gender
}

/** A pronoun is left open where two weigh nearly the same. */
const leastMargin = 1.25
/** Nobody who was last named long before is brought back by a pronoun. */
const leastValue = 0.2

function pronounOf(reading: Reading, { names, cast }: Persons, source: LabelledSpan, context: PronounContext): Speaker {
  const sentenceOf = (token: number): number => reading.tokens[token]?.sentence ?? 0
  const sentence = Math.min(sentenceOf(source.firstToken), ...context.contents.map((content) => sentenceOf(content.firstToken)))
  const ranked = rankCandidates(reading, cast, names, { token: source.firstToken, sentence, ...context })
  const [best, second] = ranked
  if (best === undefined || best.value < leastValue) return { ...nobody, basis: 'pronoun without a name' }
  // "The minister replied … “Every page,” he said": whom the article does not name here.
  const isBehind = isDescribedSince(context.described ?? -1, best.name, sentenceOf) && context.lastSpeaker !== best.figure
  const isOpen = best.isBare || isBehind || isOutmatched(cast, ranked, context) || (second !== undefined && best.value < second.value * leastMargin)
  const candidates = ranked.map((candidate) => candidate.figure)
  if (isOpen) return { ...nobody, basis: 'pronoun: several fit', candidates: candidates.slice(0, 4) }
  const sentences = (reading.tokens[source.firstToken]?.sentence ?? 0) - best.name.sentence
  const basis = sentences === 0 ? 'pronoun: same sentence' : sentences === 1 ? 'pronoun: sentence before' : `pronoun: ${sentences} sentences before`
  return { figure: best.figure, name: fullName(reading, cast, best.figure), basis, antecedent: nameSpan(reading, best.name), candidates, certainty: 'resolved' }
}

/** Somebody without a name spoke after the name, or to whom it names: "The owner told Ann Moll …". */
function isDescribedSince(described: number, name: Name, sentenceOf: (token: number) => number): boolean {
  return described > name.last || (described >= 0 && described < name.first && sentenceOf(described) === name.sentence)
}

/** Beside somebody whose name agrees with the pronoun, one whose name tells nothing is no answer. */
function isOutmatched({ figures }: Persons['cast'], [best, ...others]: readonly Candidate[], { gender, told, spoken = [] }: PronounContext): boolean {
  const genderOf = (figure: number): Gender => figures[figure]?.gender ?? 'unknown'
  if (best === undefined || genderOf(best.figure) !== 'unknown' || told?.get(best.figure) === gender) return false
  const isSpokenOf = (name: Name): boolean => spoken.some((content) => content.firstToken <= name.first && name.last <= content.lastToken)
  return others.some(({ figure, name }) => genderOf(figure) === gender && name.sentence === best.name.sentence && !isSpokenOf(name))
}

/** A headline's capitals name nobody, but its words may name somebody of the article: "…, Kremlin Says". */
function inBody(reading: Reading, { cast }: Persons, source: LabelledSpan): Speaker {
  const words = reading.lower.slice(source.firstToken, source.lastToken + 1).map(fold).filter((word) => word !== 'the')
  const fits = cast.figures.flatMap((figure, index) => (figure.words.join(' ') === words.join(' ') || isShortOf(words, figure.words) ? [index] : []))
  const [figure] = fits
  if (figure === undefined || fits.length > 1) return described
  return { figure, name: fullName(reading, cast, figure), basis: 'headline: named in the article', antecedent: null, candidates: fits, certainty: 'resolved' }
}

const mostNamesBack = 60

/** "the Kremlin described …, though it said": the body that is the subject before it in the sentence, or of the sentence before. */
function bodyOf(reading: Reading, { names, cast }: Persons, source: LabelledSpan): Speaker {
  const sentence = reading.tokens[source.firstToken]?.sentence ?? 0
  const last = nameIndexFrom(names, source.firstToken) - 1
  for (let index = last; index >= 0 && last - index < mostNamesBack; index -= 1) {
    const name = names[index]
    const figure = cast.choices[index]?.figures[0]
    if (name === undefined || name.sentence < sentence - 1) break
    if (figure === undefined || cast.figures[figure]?.kind !== 'organisation' || !isSubject(reading, name)) continue
    const basis = name.sentence === sentence ? 'pronoun: same sentence' : 'pronoun: sentence before'
    return { figure, name: fullName(reading, cast, figure), basis, antecedent: nameSpan(reading, name), candidates: [figure], certainty: 'resolved' }
  }
  return described
}

function isSubject({ lower, tokens }: Reading, name: Name): boolean {
  return tokens[name.first]?.mark === 'outside' && /^(?:said|says|told|is|was|has|had|will|would|also|did|does|[a-z]{3,}ed)$/.test(lower[name.last + 1] ?? '')
}

/** "Dan Moll, who said": the name right before it. */
function relativeOf(reading: Reading, persons: Persons, source: LabelledSpan, contents: readonly LabelledSpan[]): Speaker {
  const before = persons.names[nameIndexFrom(persons.names, source.firstToken) - 1]
  const isNear = before !== undefined && source.firstToken - before.last <= 2 && before.sentence === reading.tokens[source.firstToken]?.sentence
  if (before === undefined || !isNear) return described
  const speaker = named(reading, persons, before, contents)
  return speaker.figure === null ? speaker : { ...speaker, basis: 'relative clause', antecedent: nameSpan(reading, before), certainty: 'resolved' }
}
