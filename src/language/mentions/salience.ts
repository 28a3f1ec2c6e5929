import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import type { Cast } from './find-persons.ts'
import type { Figure } from './to-figure.ts'
import type { Name } from './name.ts'
import type { Choice } from './settle-names.ts'
import { functionWords } from './word-lists.ts'

/** One figure that a pronoun may stand for, with the name that speaks for it most. */
export interface Candidate {
  readonly figure: number
  readonly name: Name
  readonly value: number
  /** The name may as well be another's of the same gender. */
  readonly isBare: boolean
}

/** What is known where a pronoun stands. */
export interface PronounPlace {
  readonly token: number
  /** The sentence where the quotation begins: what it says in between brings nobody nearer or farther. */
  readonly sentence: number
  /** The quotation's own words, in tokens; who speaks seldom names himself. */
  readonly contents: readonly { readonly firstToken: number, readonly lastToken: number }[]
  readonly gender: Gender
  /** The figure that spoke last before it. */
  readonly lastSpeaker: number | null
  /** The genders that pronouns before it have told of figures. */
  readonly told?: ReadonlyMap<number, Gender>
}

const verbsOfSubjects = /^(?:said|says|told|is|was|has|had|wrote|,|\(|who|will|would|also|did|does|[a-z]{3,}ed)$/

// Nobody is brought back from farther away by a pronoun.
const mostNamesBack = 120

/** The persons that a "he" or "she" may stand for, best first: near, subjects, outside marks, in the order of their weight. */
export function rankCandidates(reading: Reading, cast: Cast, names: readonly Name[], place: PronounPlace): Candidate[] {
  const best = new Map<number, Candidate>()
  let seen = 0
  let isOvertaken = false
  const last = lastBefore(names, place.token)
  for (let index = last; index >= 0 && seen < 16 && last - index < mostNamesBack; index -= 1) {
    const name = names[index]
    if (name === undefined || isOwnWord(place, name)) continue
    const fits = fitting(reading, cast, { name, choice: cast.choices[index] }, place)
    const [figure] = fits
    if (figure === undefined) continue
    seen += 1
    const known = best.get(figure)
    const spoke = figure === place.lastSpeaker && !isOvertaken ? lastSpeakerBonus : 0
    const value = weigh(reading, { name, who: cast.figures[figure], spoke }, place)
    const extra = known === undefined ? 0 : repeatBonus
    if (known === undefined || value > known.value) best.set(figure, { figure, name, value: value + extra, isBare: fits.length > 1 })
    else best.set(figure, { ...known, value: known.value + extra })
    // "Peskov said …. Musk wrote to him. … he added": the last speaker counts no more where another was the subject since.
    isOvertaken ||= figure !== place.lastSpeaker && opensSentence(reading, name) && cast.figures[figure]?.isSurelyPerson === true
  }
  return [...best.values()].sort((a, b) => b.value - a.value)
}

function opensSentence({ tokens, lower, firstTokens }: Reading, name: Name): boolean {
  const first = firstTokens[name.sentence] ?? 0
  return (first === name.first || isCalledFirst(lower, first, name)) && tokens[name.first]?.mark === 'outside' && !/^['’]s?$/.test(lower[name.last + 1] ?? '')
}

const mostRoleTokens = 3

/** "Union leader Pat Doyle", "The historian Ann Moll": only what somebody is stands before the name. */
function isCalledFirst(lower: readonly string[], first: number, name: Name): boolean {
  const words = lower.slice(first, name.first)
  if (words.length > mostRoleTokens || /^(?:the|his|her)$/.test(words.at(-1) ?? 'the')) return false
  return words.every((word) => /^(?:the|his|her)$/.test(word) || (/^\p{L}{3,}$/u.test(word) && !functionWords.has(word) && !/(?:ed|ing|ly|day)$/.test(word)))
}

function isOwnWord({ contents }: PronounPlace, name: Name): boolean {
  return contents.some((content) => name.first >= content.firstToken && name.last <= content.lastToken)
}

function lastBefore(names: readonly Name[], token: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface NameChoice {
  readonly name: Name
  readonly choice: Choice | undefined
}

/** The figures that the pronoun agrees with: of an open "Kern" perhaps one, of a settled one no other. */
function fitting(reading: Reading, cast: Cast, { name, choice }: NameChoice, place: PronounPlace): readonly number[] {
  const fits = (figure: number): boolean => mayBePerson(reading, cast.figures[figure], name) && isCompatible(cast, figure, name, place)
  if (choice?.isOpen === true) return choice.figures.filter(fits)
  const figure = choice?.figures[0]
  return figure !== undefined && fits(figure) ? [figure] : []
}

/** "Tanaka was blunt": what nothing calls a person must at least open a sentence as its subject. */
function mayBePerson(reading: Reading, who: Figure | undefined, name: Name): boolean {
  if (who?.kind !== 'unknown') return who?.kind === 'person'
  return opensSentence(reading, name) && /^(?:said|says|told|was|is|has|had|will|would|did|does|[a-z]{3,}ed)$/.test(reading.lower[name.last + 1] ?? '')
}

function isCompatible(cast: Cast, figure: number, name: Name, { gender, told }: PronounPlace): boolean {
  const who = cast.figures[figure]
  if (who === undefined) return false
  const own = name.gender === 'unknown' || name.words.length > 1 ? who.gender : name.gender
  const known = own === 'unknown' ? told?.get(figure) ?? 'unknown' : own
  return known === 'unknown' || gender === 'unknown' || known === gender
}

// How much a name weighs, shaped on articles whose pronouns were read by hand: a subject twice, a possessor half, a name inside marks a fifth,
// a name that nothing but its capitals calls a person two fifths; each sentence back takes two fifths away.
const subjectBonus = 1
const possessorLoss = 0.5
const marksFactor = 0.2
const weakFactor = 0.4
const strangerFactor = 0.3
const placeFactor = 0.3
const decay = 0.5
const lastSpeakerBonus = 1
const genderBonus = 0.15
const repeatBonus = 0.08

interface Weighed {
  readonly name: Name
  readonly who: Figure | undefined
  /** What having spoken last adds. */
  readonly spoke: number
}

function weigh(reading: Reading, { name, who, spoke }: Weighed, { sentence, gender }: PronounPlace): number {
  const distance = Math.max(0, sentence - name.sentence)
  const near = Math.exp(-decay * distance) * roleWeight(reading, name) * sureness(reading, who, name)
  return near + spoke * Math.exp(-0.3 * distance) + (who?.gender === gender ? genderBonus : 0)
}

function roleWeight({ tokens, lower, firstTokens }: Reading, name: Name): number {
  const isPossessor = /^['’]s?$/.test(tokens[name.last + 1]?.text ?? '')
  const before = name.first - (firstTokens[name.sentence] ?? 0)
  // "Ashe and Roth sailed": both are the subject.
  const isFirst = before <= 1 || (before <= 6 && lower[name.first - 1] === 'and' && /^\p{Lu}/u.test(tokens[name.first - 2]?.text ?? ''))
  const isSubject = !isPossessor && (isFirst || verbsOfSubjects.test(lower[name.last + 1] ?? ''))
  return (1 + (isSubject ? subjectBonus : 0) - (isPossessor ? possessorLoss : 0)) * (tokens[name.first]?.mark === 'outside' ? 1 : marksFactor)
}

function sureness(reading: Reading, who: Figure | undefined, name: Name): number {
  if (who?.isSurelyPerson === true) return 1
  return (who?.kind === 'person' ? weakFactor : strangerFactor) * placeWeight(reading, name)
}

/** "in the Marshall Islands" */
function placeWeight({ lower }: Reading, name: Name): number {
  const before = lower[name.first - 1] === 'the' ? lower[name.first - 2] : lower[name.first - 1]
  return /^(?:in|at|near|around|across|outside|from)$/.test(before ?? '') ? placeFactor : 1
}
