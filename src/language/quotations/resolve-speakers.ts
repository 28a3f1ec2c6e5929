import { fold } from '#language/mentions/fold.ts'
import { isShortOf } from '#language/mentions/is-short-of.ts'
import type { Name } from '#language/mentions/name.ts'
import { holderAt, officeEnd } from '#language/mentions/office-holders.ts'
import { fullName, nameIndexFrom, namesBetween, nameSpan } from '#language/mentions/read-persons.ts'
import type { Persons } from '#language/mentions/read-persons.ts'
import { headNames } from '#language/mentions/source-name.ts'
import { isHeadline } from '#language/sentences/is-headline.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import { createIntervieweeReader } from './interviewee.ts'
import { bodyOf, pronounOf } from './pronoun-speaker.ts'
import type { Draft, LabelledSpan } from './span.ts'
import { described, nobody } from './speaker.ts'
import type { Before, Speaker } from './speaker.ts'

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

/** Nobody, but where the line is an answer: "A: Not for a day." */
function unnamed({ cue, rules }: Draft, interviewee: (answer: LabelledSpan) => Speaker): Speaker {
  return cue !== null && rules.includes('transcript-label') ? interviewee(cue) : nobody
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
  const holder = holderOf(reading, persons, source)
  if (holder !== null) return holder
  const names = headNames(reading, source, [...cutOff(persons, source), ...namesBetween(persons.names, source.firstToken, source.lastToken)])
  const [first] = names
  if (first === undefined) return isHeadline(reading, reading.tokens[source.firstToken]?.sentence ?? 0) ? inBody(reading, persons, source) : described
  return names.length > 1 ? jointly(reading, persons, names, before.contents) : named(reading, persons, first, before.contents)
}

/** "The prime minister": the one whom the article called so before, by name. */
function holderOf(reading: Reading, { cast }: Persons, source: LabelledSpan): Speaker | null {
  if (officeEnd(reading, source.firstToken) !== source.lastToken) return null
  const figure = holderAt(reading, cast.offices, source.firstToken)
  const [name] = figure === null ? [] : cast.figures[figure]?.names ?? []
  if (figure === null || name === undefined) return null
  return { figure, name: fullName(reading, cast, figure), basis: 'description: by office', antecedent: nameSpan(reading, name), candidates: [figure], certainty: 'resolved' }
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

/** A headline's capitals name nobody, but its words may name somebody of the article: "…, Kremlin Says". */
function inBody(reading: Reading, { cast }: Persons, source: LabelledSpan): Speaker {
  const words = reading.lower.slice(source.firstToken, source.lastToken + 1).map(fold).filter((word) => word !== 'the')
  // "Moll Answers Critics: ‘…’"
  const verb = words.findIndex((word, index) => index > 0 && /^[a-z]{3,}s$/.test(word))
  const fits = namedBy(cast, words) ?? namedBy(cast, words.slice(0, Math.max(0, verb))) ?? []
  const [figure] = fits
  if (figure === undefined || fits.length > 1) return described
  return { figure, name: fullName(reading, cast, figure), basis: 'headline: named in the article', antecedent: null, candidates: fits, certainty: 'resolved' }
}

/** The figures that these words may name; null where there are none. */
function namedBy({ figures }: Persons['cast'], words: readonly string[]): number[] | null {
  const fits = words.length === 0 ? [] : figures.flatMap((figure, index) => (figure.words.join(' ') === words.join(' ') || isShortOf(words, figure.words) ? [index] : []))
  return fits.length === 0 ? null : fits
}

/** "Dan Moll, who said": the name right before it. */
function relativeOf(reading: Reading, persons: Persons, source: LabelledSpan, contents: readonly LabelledSpan[]): Speaker {
  const before = persons.names[nameIndexFrom(persons.names, source.firstToken) - 1]
  const isNear = before !== undefined && source.firstToken - before.last <= 2 && before.sentence === reading.tokens[source.firstToken]?.sentence
  if (before === undefined || !isNear) return described
  const speaker = named(reading, persons, before, contents)
  return speaker.figure === null ? speaker : { ...speaker, basis: 'relative clause', antecedent: nameSpan(reading, before), certainty: 'resolved' }
}
