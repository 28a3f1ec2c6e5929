import type { PersonRow, StoreReader } from '#store/store.ts'
import type { Card } from './card.ts'
import { nonAnswer, whichOne } from './non-answers.ts'
import { plural } from './plural.ts'
import { quoted } from './quoted.ts'

/** One person for a name, or the private card that asks who was meant or says that there is nobody. */
export type FoundPerson = { readonly person: PersonRow } | { readonly card: Card }

/** Whom a person means by a name or a part of one; `lineOf` writes the command for a full name, for the buttons. */
export async function findPerson(store: StoreReader, name: string, lineOf: (name: string) => string): Promise<FoundPerson> {
  const persons = await store.persons(name, 5)
  const wanted = name.toLowerCase()
  const exact = persons.filter((person) => person.name.toLowerCase() === wanted)
  const holders = persons.filter((person) => hasAllWords(person, wanted))
  const [only] = exact.length > 0 ? exact : quotedFirst(holders)
  if (only !== undefined && (exact.length === 1 || quotedFirst(holders).length === 1)) return { person: only }
  if (holders.length > 1) return { card: askWho(name, holders, lineOf) }
  return { card: await nobody(store, name, persons[0], lineOf) }
}

/** Somebody who is quoted is meant before somebody who is only named. */
function quotedFirst(persons: readonly PersonRow[]): readonly PersonRow[] {
  const quotedOnes = persons.filter((person) => person.quotationCount > 0)
  return quotedOnes.length > 0 ? quotedOnes : persons
}

function hasAllWords(person: PersonRow, wanted: string): boolean {
  const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const forms = [person.name, ...person.aliases].map((form) => ` ${fold(form)} `)
  return fold(wanted).split(/\s+/).every((word) => forms.some((form) => form.includes(` ${word} `)))
}

function askWho(name: string, persons: readonly PersonRow[], lineOf: (name: string) => string): Card {
  return whichOne(
    `“${name}” may be one of ${persons.length}. Who is meant?`,
    persons.map((person) => ({ text: person.name, detail: detailOf(person), citations: [] })),
    persons.map((person) => ({ label: person.name, action: { type: 'run', line: lineOf(quoted(person.name)) } })),
  )
}

function detailOf(person: PersonRow): string {
  return [person.role, plural(person.quotationCount, 'quote')].filter((words) => words !== null).join(' · ')
}

async function nobody(store: StoreReader, name: string, near: PersonRow | undefined, lineOf: (name: string) => string): Promise<Card> {
  const { articleCount } = await store.overview()
  const text = `Nobody called “${name}” in ${plural(articleCount, 'article')}.`
  if (near === undefined) return nonAnswer(text, 'Type /sources for what I read.')
  return nonAnswer(`${text} Did you mean ${near.name}?`, null, [{ label: 'Yes', action: { type: 'run', line: lineOf(quoted(near.name)) } }])
}
