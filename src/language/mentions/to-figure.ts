import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender, PersonKind } from '#model/mention.ts'
import { genderOfFirst, isFirst } from './gender-of-first.ts'
import { isBody } from './is-short-of.ts'
import type { Name } from './name.ts'
import { femaleTitles, knownBodies, maleTitles, roleNouns } from './word-lists.ts'

/** One who is named in an article, with every name that stands for it. */
export interface Figure {
  readonly words: readonly string[]
  readonly names: readonly Name[]
  /** The longest of the names, the first of these. */
  readonly longest: Name | null
  /** The first of the names before which a title tells the gender: "Mrs. Bell". */
  readonly titled: Name | null
  /** Another figure has the same surname. */
  readonly hasNamesake: boolean
  readonly kind: PersonKind
  readonly gender: Gender
  /** Something besides its capitals says that it is a person: a title, a role, a known first name, that it speaks. */
  readonly isSurelyPerson: boolean
}

/** Reads what the names of a figure, and what stands around them, tell of it. */
export function toFigure(reading: Reading, words: readonly string[], names: readonly Name[], surnames: ReadonlyMap<string, number>): Figure {
  const isSurelyPerson = isPersonByEvidence(reading, words, names)
  const kind = isSurelyPerson ? 'person' : kindOf(reading, words, names)
  const longest = names.reduce<Name | null>((best, name) => (best === null || name.words.length > best.words.length ? name : best), null)
  const titled = names.find((name) => name.core - name.first === 1 && name.gender !== 'unknown') ?? null
  const hasNamesake = (surnames.get(longest?.words.at(-1) ?? '') ?? 0) > 1
  const gender = kind === 'organisation' ? 'unknown' : genderOf(reading, words, names)
  return { words, names, longest, titled, hasNamesake, kind, isSurelyPerson, gender }
}

function isPersonByEvidence(reading: Reading, words: readonly string[], names: readonly Name[]): boolean {
  const [first = ''] = words
  if (names.some((name) => name.hasTitle && name.words.length < 4)) return true
  if (isBody(words) || words.every((word) => knownBodies.has(word))) return false
  if (words.length > 1 && words.length <= 4 && (isFirst(first) || first.length === 1)) return true
  return names.some((name) => isIntroduced(reading, name)) || (!isAcronym(reading, names[0]) && names.some((name) => isSpeaking(reading, name)))
}

/** "Kern said", "said Kern", but not "the Herald said". */
function isSpeaking({ lower, tokens }: Reading, name: Name): boolean {
  // "people in Penrith said"
  if (/^(?:the|in|at|of|from|near|for|around|across|outside)$/.test(lower[name.first - 1] ?? '')) return false
  const after = lower[name.last + 1] ?? ''
  const says = /^(?:said|says|told|added|asked|replied|recalled|tweeted|argued|noted|wrote|explained|insisted)$/
  return says.test(after) || (says.test(lower[name.first - 1] ?? '') && tokens[name.first - 2]?.mark === 'close')
}

function kindOf(reading: Reading, words: readonly string[], names: readonly Name[]): PersonKind {
  if (isBody(words) || words.every((word) => knownBodies.has(word))) return 'organisation'
  const articled = names.filter((name) => reading.lower[name.first - 1] === 'the').length
  if (articled * 2 > names.length || isAcronym(reading, names[0])) return 'organisation'
  return words.length === 2 || words.length === 3 ? looksPersonal(reading, names) : 'unknown'
}

/** "… adviser Ilse Kern", "her father, Ilse,", "Ilse Kern, 43,", "Ilse Kern, who" or "Ilse, a 43-year-old". */
function isIntroduced({ lower }: Reading, name: Name): boolean {
  if (roleNouns.has(lower[name.first - 1] ?? '')) return true
  if (lower[name.first - 1] === ',' && kin.has(lower[name.first - 2] ?? '') && isFirst(name.words[0] ?? '')) return true
  if (kinBefore(lower, name) !== '') return true
  if (lower[name.last + 1] !== ',') return false
  const [next = '', second = '', third = ''] = lower.slice(name.last + 2, name.last + 5)
  return /^\d\d$/.test(next) || next === 'who' || (/^(?:a|an|the)$/.test(next) && (isPersonal(second) || isPersonal(third)))
}

/** "His daughter, Ilse, said": the word of kinship between whose commas a name stands. */
function kinBefore(lower: readonly string[], { first, last }: Name): string {
  const word = lower[first - 1] === ',' && lower[last + 1] === ',' ? lower[first - 2] ?? '' : ''
  return kin.has(word) ? word : ''
}

const kin: ReadonlySet<string> = new Set('father mother son daughter brother sister wife husband partner uncle aunt cousin widow widower mum mom dad nephew niece'.split(' '))

function isPersonal(word: string): boolean {
  return /^\d{1,3}-year-old$/.test(word) || kin.has(word) || /^(?:man|woman|pensioner|student|farmer|nurse|teacher|grandmother|grandfather|retiree)$/.test(word)
}

function isAcronym({ tokens }: Reading, name: Name | undefined): boolean {
  return name !== undefined && name.words.length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[name.core]?.text ?? '')
}

const placeNouns = new RegExp(`^(?:${[
  'street', 'road', 'avenue', 'lane', 'county', 'city', 'town', 'village', 'islands?', 'river', 'valley', 'hills?', 'bridge', 'beach', 'bay', 'harbou?r', 'airport', 'station',
  'square', 'mountains?', 'lake', 'falls', 'creek', 'canal', 'coast', 'province', 'district', 'region', 'peninsula', 'heights', 'springs',
].join('|')})$`)

/** A place stands after "in" or "at", or says what it is; somebody who is named like nobody we know stands elsewhere. */
function looksPersonal({ lower }: Reading, names: readonly Name[]): PersonKind {
  const [first] = names
  if (first === undefined || /^(?:lower|upper|north|south|east|west|new|old|great|little|port|mount|fort|lake|cape|los|las|saint|st)$/.test(first.words[0] ?? '')) return 'unknown'
  if (placeNouns.test(first.words.at(-1) ?? '')) return 'unknown'
  const isBehind = (words: RegExp) => (name: Name): boolean => words.test(lower[name.first - 1] ?? '')
  if (names.some(isBehind(/^(?:in|near|around|across|outside|throughout)$/))) return 'unknown'
  return names.filter(isBehind(/^(?:at|from|to|into|the)$/)).length * 3 < names.length ? 'person' : 'unknown'
}

function genderOf(reading: Reading, words: readonly string[], names: readonly Name[]): Gender {
  const told = names.map((name) => name.gender).filter((gender) => gender !== 'unknown')
  const titled = names.filter((name) => name.core > name.first || name.words.length < 2).map((name) => name.gender).find((gender) => gender !== 'unknown')
  if (titled !== undefined) return titled
  if (told.length > 0) return told[0] ?? 'unknown'
  const roles = names.flatMap((name) => [reading.lower[name.first - 1] ?? '', kinBefore(reading.lower, name), ...apposition(reading, name)])
  if (roles.some((word) => femaleTitles.has(word) || word === 'woman' || word === 'businesswoman')) return 'female'
  if (roles.some((word) => maleTitles.has(word) || word === 'businessman')) return 'male'
  return words.length > 1 ? genderOfFirst(words[0] ?? '') : 'unknown'
}

/** The words right after "Moll, a …" */
function apposition({ lower }: Reading, name: Name): string[] {
  return lower[name.last + 1] === ',' && /^(?:a|an|the)$/.test(lower[name.last + 2] ?? '') ? lower.slice(name.last + 3, name.last + 6) : []
}
