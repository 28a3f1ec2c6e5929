import type { Reading } from '#language/sentences/read-document.ts'
import type { Mention, Person } from '#model/mention.ts'
import type { Span } from '#model/span.ts'
import { findNames } from './find-names.ts'
import { castFigures } from './find-persons.ts'
import type { Cast } from './find-persons.ts'
import { fold } from './fold.ts'
import type { Name } from './name.ts'
import type { Choice } from './settle-names.ts'
import { functionWords, roleNouns, titleWords } from './word-lists.ts'

/** The names of an article and whom they stand for. */
export interface Persons {
  readonly names: readonly Name[]
  readonly cast: Cast
}

/** Reads who is named in an article. */
export function readPersons(reading: Reading): Persons {
  const names = findNames(reading)
  return { names, cast: castFigures(reading, names) }
}

/** The names that lie wholly between two tokens, both included. */
export function namesBetween(names: readonly Name[], first: number, last: number): Name[] {
  const found: Name[] = []
  for (let index = nameIndexFrom(names, first); index < names.length && (names[index]?.first ?? 0) <= last; index += 1) {
    const name = names[index]
    if (name !== undefined && name.last <= last) found.push(name)
  }
  return found
}

/** The index of the first name that begins at a token or after it. */
export function nameIndexFrom(names: readonly Name[], token: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The figure's longest form as it stands in the article, without titles. */
export function fullName(reading: Reading, cast: Cast, figure: number): string | null {
  const { longest = null, titled = null, hasNamesake = false } = cast.figures[figure] ?? {}
  if (longest === null) return null
  // Beside Gary Bell his wife stays "Mrs. Bell".
  if (longest.words.length > 1 || titled === null || !hasNamesake) return coreText(reading, longest)
  const { start, end } = nameSpan(reading, titled)
  return reading.text.slice(start, end)
}

function coreText({ tokens }: Reading, name: Name): string {
  const words = tokens.slice(name.core, name.last + 1).filter((token) => token.mark === tokens[name.core]?.mark)
  return words.map((token, index) => (index > 0 && token.hasSpaceBefore ? ` ${token.text}` : token.text)).join('')
}

/** The stable id of a name: its words in lower case, without accents. */
export function personIdOf(name: string): string {
  return name.split(/\s+/).map(fold).join(' ')
}

const unknown: Choice = { figures: [], isOpen: true, settledBy: null }

/** The model's mentions of persons and bodies by name, in the order of the text. */
export function nameMentions(reading: Reading, { names, cast }: Persons, persons: readonly Person[]): Mention[] {
  const known = new Set(persons.map((person) => person.id))
  return names.map((name, index) => {
    const { figures: [choice], isOpen } = cast.choices[index] ?? unknown
    const full = choice === undefined || isOpen ? null : fullName(reading, cast, choice)
    const id = full === null ? null : personIdOf(full)
    const isShort = choice !== undefined && (cast.figures[choice]?.words.length ?? 0) > name.words.length
    return { span: nameSpan(reading, name), form: 'name', personId: id !== null && known.has(id) ? id : null, rule: isShort ? 'longest-form' : 'same-mention' }
  })
}

/** Where a name stands, with the titles before it. */
export function nameSpan({ tokens }: Reading, name: Name): Span {
  return { start: tokens[name.first]?.start ?? 0, end: tokens[name.last]?.end ?? 0 }
}

/** Everybody who is named in the article, each once; a name of unknown kind may be a place, so it counts only where it speaks. */
export function listPersons(reading: Reading, { cast }: Persons, speakers: ReadonlySet<string>): Person[] {
  const persons = new Map<string, Person>()
  cast.figures.forEach((figure, index) => {
    const name = fullName(reading, cast, index)
    if (name === null || (figure.kind === 'unknown' && !speakers.has(name))) return
    const aliases = [...new Set(figure.names.map((one) => coreText(reading, one)))]
    const id = personIdOf(name)
    const role = roleOf(reading, figure.names)
    persons.set(id, { id, name, aliases: [...new Set([name, ...aliases])], kind: figure.kind, gender: figure.gender, role })
  })
  return [...persons.values()]
}

/** "Kremlin spokesman", "the press secretary of the head of state": the first role that stands beside one of the names. */
function roleOf(reading: Reading, names: readonly Name[]): string | null {
  for (const name of names.slice(0, 40)) {
    const role = roleBefore(reading, name) ?? roleBehind(reading, name)
    if (role !== null) return role
  }
  return null
}

/** What is said to everybody is no role. */
const courtesies = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|prof)$/

function roleBefore({ tokens, lower, text }: Reading, name: Name): string | null {
  const titles = lower.slice(name.first, name.core).map((word) => word.replace(/\.$/, ''))
  if (titles.some((word) => titleWords.has(word)) && titles.length < 5) {
    if (titles.every((word) => courtesies.test(word))) return null
    const first = /^u\.[skn]\.$/.test(lower[name.first - 1] ?? '') ? name.first - 1 : name.first
    return text.slice(tokens[first]?.start, tokens[name.core - 1]?.end)
  }
  if (!roleNouns.has(lower[name.first - 1] ?? '') || tokens[name.first - 1]?.sentence !== name.sentence) return null
  let first = name.first - 1
  while (tokens[first - 1]?.sentence === name.sentence && name.first - first < 5 && isRoleWord(tokens[first - 1]?.text ?? '')) first -= 1
  return text.slice(tokens[first]?.start, tokens[name.first - 1]?.end)
}

/** "first deputy minister", "old friend": words that mostly say nothing, and that a role may begin with. */
const roleOpeners: ReadonlySet<string> = new Set(['first', 'second', 'third', 'new', 'old', 'great', 'other', 'right'])

function isRoleWord(word: string): boolean {
  const lower = word.toLowerCase()
  // "FURIOUS telly host"
  return /^\p{L}[\p{L}-]*$/u.test(word) && !/^\p{Lu}{5,}$/u.test(word) && (roleOpeners.has(lower) || !functionWords.has(lower))
}

function roleBehind({ tokens, lower, text }: Reading, name: Name): string | null {
  if (lower[name.last + 1] !== ',' || !/^(?:a|an|the|his|her|its|their)$/.test(lower[name.last + 2] ?? '')) return null
  let last = name.last + 2
  while (last - name.last < 14 && tokens[last + 1]?.sentence === name.sentence && /^[\p{L}\p{N}'’&-]/u.test(tokens[last + 1]?.text ?? '')) last += 1
  const words = lower.slice(name.last + 3, last + 1)
  if (!/^[,.;]$/.test(lower[last + 1] ?? '') || !words.some((word) => roleNouns.has(word))) return null
  // "the council’s head of highways" is no "council’s head".
  const first = words.some((word) => /^'s?$/.test(word)) ? name.last + 2 : name.last + 3
  return text.slice(tokens[first]?.start, tokens[last]?.end)
}
