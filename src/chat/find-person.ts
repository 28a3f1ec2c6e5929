import type { PersonRow, StoreReader } from '#store/store.ts'
import type { Button, Card } from './card.ts'
import { nonAnswer, whichOne } from './non-answers.ts'
import { quoted } from './quoted.ts'
import { nameAndRole } from './tell-apart.ts'
import type { Words } from './words/words.ts'

const mostPersons = 25
const mostShown = 5

/** One person for a name, or the private card that asks who was meant or says that there is nobody. */
export type FoundPerson = { readonly person: PersonRow } | { readonly card: Card, readonly isNobody: boolean }

export interface PersonSearch {
  readonly store: StoreReader
  readonly words: Words
  /** Writes the command for a full name, for the buttons. */
  readonly lineOf: (name: string) => string
}

/** Whom a person means by a name or a part of one, or by a completion that tells namesakes apart: "Anna Berg · mayor of Ostrava". */
export async function findPerson(typed: string, { store, words, lineOf }: PersonSearch): Promise<FoundPerson> {
  const { name, role } = nameAndRole(typed)
  const persons = await store.persons(name, mostPersons)
  const wanted = name.toLowerCase()
  const exact = persons.filter((person) => person.name.toLowerCase() === wanted && (role === undefined || person.role === role))
  const holders = persons.filter((person) => hasAllWords(person, wanted))
  const [only] = exact.length > 0 ? exact : quotedFirst(holders)
  if (only !== undefined && (exact.length === 1 || quotedFirst(holders).length === 1)) return { person: only }
  if (holders.length > 1) return { card: askWho(name, holders.slice(0, mostShown), { words, lineOf }), isNobody: false }
  return { card: await nobody(name, persons[0], { store, words, lineOf }), isNobody: true }
}

/** Somebody who is quoted is meant before somebody who is only named, unless that person is named in as many articles. */
function quotedFirst(persons: readonly PersonRow[]): readonly PersonRow[] {
  const quotedOnes = persons.filter((person) => person.quotationCount > 0)
  if (quotedOnes.length === 0) return persons
  const most = Math.max(...quotedOnes.map(({ articleCount }) => articleCount))
  return persons.filter(({ quotationCount, kind, articleCount }) => quotationCount > 0 || (kind === 'person' && articleCount >= most))
}

function hasAllWords(person: PersonRow, wanted: string): boolean {
  const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const forms = [person.name, ...person.aliases].map((form) => ` ${fold(form)} `)
  return fold(wanted).split(/\s+/).every((word) => forms.some((form) => form.includes(` ${word} `)))
}

function askWho(name: string, persons: readonly PersonRow[], { words, lineOf }: Omit<PersonSearch, 'store'>): Card {
  return whichOne(
    words.find.whichPerson(name, persons.length),
    persons.map((person) => ({ text: person.name, detail: detailOf(person, words), citations: [] })),
    persons.map((person) => ({ label: person.name, action: { type: 'run', line: lineOf(quoted(fullNameOf(person, persons))) } })),
  )
}

/** With the role only where the name alone would ask again. */
function fullNameOf({ name, role }: PersonRow, persons: readonly PersonRow[]): string {
  const isAlone = persons.filter((person) => person.name === name).length === 1
  return isAlone || role === null ? name : `${name} · ${role}`
}

function detailOf(person: PersonRow, words: Words): string {
  return [person.role, words.counts.quotes(person.quotationCount)].filter((part) => part !== null).join(' · ')
}

async function nobody(name: string, near: PersonRow | undefined, { store, words, lineOf }: PersonSearch): Promise<Card> {
  const { articleCount } = await store.overview()
  const text = words.find.nobody(name, articleCount)
  if (near === undefined) return nonAnswer(text, words.find.whatIRead)
  const yes: Button = { label: words.find.yes, action: { type: 'run', line: lineOf(quoted(near.name)) } }
  return nonAnswer(`${text} ${words.find.didYouMean(near.name)}`, null, [yes])
}
