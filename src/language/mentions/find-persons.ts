import type { Gender, PersonKind } from '#model/mention.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { genderOfFirst, isFirst } from './gender-of-first.ts'
import type { Name } from './name.ts'
import { settleNames } from './settle-names.ts'
import type { Choice } from './settle-names.ts'
import { bodyNouns, femaleTitles, knownBodies, maleTitles, roleNouns } from './word-lists.ts'

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

/** Who is who: every name with the figures that it may stand for. */
export interface Cast {
  readonly figures: readonly Figure[]
  /** For each name, in order. */
  readonly choices: readonly Choice[]
}

/** Gathers the names of an article into figures: a longer form takes up the shorter ones. */
export function castFigures(reading: Reading, names: readonly Name[]): Cast {
  const forms = longestForms(names)
  const choicesOf = createChooser(forms)
  const choices = settleNames(reading, names, names.map((name) => choicesOf(name)))
  const named = forms.map((): Name[] => [])
  names.forEach((name, index) => named[choices[index]?.figures[0] ?? -1]?.push(name))
  const surnames = countSurnames(forms)
  const figures = forms.map((form, index) => toFigure(reading, form.words, named[index] ?? [], surnames))
  return { figures, choices }
}

function countSurnames(forms: readonly Form[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of forms) counts.set(words.at(-1) ?? '', (counts.get(words.at(-1) ?? '') ?? 0) + 1)
  return counts
}

interface Form {
  readonly words: readonly string[]
  readonly count: number
  readonly firstAt: number
  readonly gender: Gender
}

/** Names of several words, and words that are part of no such name; "Mrs. Bell" is no part of Gary Bell. */
function longestForms(names: readonly Name[]): Form[] {
  const counted = new Map<string, { words: readonly string[], count: number, firstAt: number, gender: Gender }>()
  for (const name of names) {
    const key = name.words.length > 1 ? name.words.join(' ') : `${name.words[0] ?? ''} ${name.gender}`
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { words: name.words, count: 1, firstAt: name.first, gender: name.gender })
    else {
      known.count += 1
      if (name.core > name.first && name.gender !== 'unknown') known.gender = name.gender
    }
  }
  const all = [...counted.values()].sort((a, b) => b.words.length - a.words.length || b.count - a.count || a.firstAt - b.firstAt)
  const fitting = indexForms(all)
  const isTaken = (form: Form): boolean => fitting(form.words).some((index) => {
    const other = all[index]
    return other !== undefined && isCompatible(form.gender, other.gender) && (isShortOf(form.words, other.words) || isBareOf(form, other))
  })
  return all.filter((form) => !isTaken(form)).sort((a, b) => a.firstAt - b.firstAt)
}

/** "Bell" beside "Mrs. Bell" */
function isBareOf(form: Form, other: Form): boolean {
  return isSame(form.words, other.words) && form.gender === 'unknown' && other.gender !== 'unknown'
}

function isCompatible(a: Gender, b: Gender): boolean {
  return a === 'unknown' || b === 'unknown' || a === b
}

/** The forms that share a first or last word; a crowd of one surname is cut off, so that no text takes longer than its length. */
function indexForms(forms: readonly Form[]): (words: readonly string[]) => readonly number[] {
  const index = new Map<string, number[]>()
  forms.forEach((form, at) => {
    for (const word of new Set([form.words[0] ?? '', form.words.at(-1) ?? ''])) {
      const entries = index.get(word)
      if (entries === undefined) index.set(word, [at])
      else if (entries.length < 12) entries.push(at)
    }
  })
  return (words) => [...new Set([...index.get(words.at(-1) ?? '') ?? [], ...index.get(words[0] ?? '') ?? []])]
}

/** Tells the forms that a name may be short for, the likeliest first; the same name is asked for again and again. */
function createChooser(forms: readonly Form[]): (name: Name) => readonly number[] {
  const fitting = indexForms(forms)
  const known = new Map<string, readonly number[]>()
  return (name) => {
    const key = `${name.words.join(' ')} ${name.gender}`
    const fits = known.get(key) ?? bestFits(name, forms, fitting(name.words))
    known.set(key, fits)
    return fits.length < 2 ? fits : fits.toSorted((a, b) => score(forms[b], name) - score(forms[a], name))
  }
}

/** A surname beats a first name: "Martin" is Steve Martin before it is Martin Moll. */
function bestFits(name: Name, forms: readonly Form[], fitting: readonly number[]): readonly number[] {
  const tiers = fitting.map((index) => tierOf(name, forms[index]))
  const best = Math.max(0, ...tiers)
  const top = fitting.filter((_, order) => tiers[order] === best)
  // "Washington Post Trump" is a run of capitals, and no namesake.
  const plain = top.filter((index) => forms[index]?.words.slice(0, -1).some((word) => bodyNouns.has(word) && !isFirst(word)) !== true)
  return agreeing(name, plain.length > 0 ? plain : top, forms)
}

/** "Mr. Bell" is Oscar Bell before it is Robin Bell. */
function agreeing(name: Name, fitting: readonly number[], forms: readonly Form[]): readonly number[] {
  const same = name.gender === 'unknown' ? [] : fitting.filter((index) => forms[index]?.gender === name.gender)
  return same.length > 0 ? same : fitting
}

function fits(name: Name, form: Form): boolean {
  if (isSame(name.words, form.words)) return name.words.length > 1 || isCompatible(name.gender, form.gender)
  return isShortOf(name.words, form.words) && isCompatible(name.gender, form.gender)
}

/** How well a name fits a form; -1 where it does not. */
function tierOf(name: Name, form: Form | undefined): number {
  if (form === undefined || !fits(name, form)) return -1
  if (isSame(name.words, form.words) && (name.words.length > 1 || name.gender === form.gender)) return 2
  return name.words.at(-1) === form.words.at(-1) ? 1 : 0
}

/** The one that stands before it and more often. */
function score(form: Form | undefined, name: Name): number {
  return Math.min(9, form?.count ?? 0) + (form !== undefined && form.firstAt <= name.first ? 5 : 0)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

/** Whether one name may stand for a longer one: its surname, its first name, or first name and surname with something between. */
export function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || long.length > 4) return false
  const last = long.at(-1)
  if (short.length === 1) return !isBody(long) && (short[0] === last || (short[0] === long[0] && (isFirst(long[0] ?? '') || familyFirst.has(long[0] ?? ''))))
  if (isBody(long) || short.at(-1) !== last) return false
  return short[0] === long[0] || isInitialOf(short[0], long[0]) || isSame(short, long.slice(-short.length))
}

/** Family names that stand before the given ones: "Xu Jing" is "Xu". */
const familyFirst: ReadonlySet<string> = new Set((
  'xi xu li wang zhang liu chen yang zhao huang zhou wu ma zhu hu lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan jiang cai jia ding wei xue ye yan yu '
  + 'kim park lee choi jung kang cho yoon jang lim han shin seo kwon hwang moon nguyen tran pham hoang phan vu dang bui ngo'
).split(' '))

function isInitialOf(a: string | undefined, b: string | undefined): boolean {
  return a?.length === 1 && b?.startsWith(a) === true
}

function isBody(words: readonly string[]): boolean {
  return bodyNouns.has(words.at(-1) ?? '') || words.includes('of') || words.includes('&') || (words.length > 1 && bodyNouns.has(words[0] ?? '') && !isFirst(words[0] ?? ''))
}

function toFigure(reading: Reading, words: readonly string[], names: readonly Name[], surnames: ReadonlyMap<string, number>): Figure {
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
  if (lower[name.last + 1] !== ',') return false
  const [next = '', second = '', third = ''] = lower.slice(name.last + 2, name.last + 5)
  return /^\d\d$/.test(next) || next === 'who' || (/^(?:a|an|the)$/.test(next) && (isPersonal(second) || isPersonal(third)))
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
  const roles = names.flatMap((name) => [reading.lower[name.first - 1] ?? '', ...apposition(reading, name)])
  if (roles.some((word) => femaleTitles.has(word) || word === 'woman' || word === 'businesswoman')) return 'female'
  if (roles.some((word) => maleTitles.has(word) || word === 'businessman')) return 'male'
  return words.length > 1 ? genderOfFirst(words[0] ?? '') : 'unknown'
}

/** The words right after "Moll, a …" */
function apposition({ lower }: Reading, name: Name): string[] {
  return lower[name.last + 1] === ',' && /^(?:a|an|the)$/.test(lower[name.last + 2] ?? '') ? lower.slice(name.last + 3, name.last + 6) : []
}
