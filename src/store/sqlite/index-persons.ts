import type { Person } from '#model/mention.ts'
import type { ArticleRecord } from '#store/store.ts'
import { number } from './columns.ts'
import type { Connection } from './connection.ts'
import { foldText } from './fold-words.ts'

/** The rows of an article's persons: by `Person.id`, and by every folded form of their names that only one of them has. */
export interface PersonRows {
  readonly byId: ReadonlyMap<string, number>
  readonly byForm: ReadonlyMap<string, number>
}

/** Writes the persons of an article, and those who speak in it without being among them. */
export function indexPersons(connection: Connection, record: ArticleRecord, ord: number): PersonRows {
  const persons = personsOf(record)
  const mentions = Map.groupBy(record.findings.mentions, ({ personId }) => personId)
  const byId = new Map<string, number>()
  for (const person of persons) byId.set(person.id, writePerson(connection, { person, ord, mentions: mentions.get(person.id)?.length ?? 0 }))
  return { byId, byForm: formsOf(persons, byId) }
}

/** Counts, once an article's quotations are written, in how many of them each of its persons speaks. */
export function countSayings(connection: Connection, ord: number): void {
  connection.run(
    `update article_person set said = (
      select count(distinct quotation.id) from quotation_person join quotation on quotation.id = quotation_person.quotation and quotation.level <> 'unclear'
        where quotation_person.person = article_person.id and quotation_person.part in ('speaker', 'chain')
    ) where article_ord = ?`,
    ord,
  )
}

/** Takes an article's persons out of the tables. */
export function removePersons(connection: Connection, ord: number): void {
  connection.run('insert or ignore into unsettled_person (id) select person_id from article_person where article_ord = ?', ord)
  connection.run('delete from article_person where article_ord = ?', ord)
}

function personsOf({ findings }: ArticleRecord): readonly Person[] {
  const known = new Map(findings.persons.map((person) => [person.id, person]))
  const forms = new Set(findings.persons.flatMap(({ name, aliases }) => [name, ...aliases].map(foldText)))
  for (const { speakerName } of findings.quotations) {
    if (speakerName === null || forms.has(foldText(speakerName))) continue
    // A speaker whom no mention names: still somebody to be asked for.
    const id = foldText(speakerName)
    forms.add(id)
    if (!known.has(id)) known.set(id, { id, name: speakerName, aliases: [speakerName], kind: 'unknown', gender: 'unknown', role: null })
  }
  return [...known.values()]
}

interface Named {
  readonly person: Person
  readonly ord: number
  readonly mentions: number
}

function writePerson(connection: Connection, { person, ord, mentions }: Named): number {
  const row = connection.get(
    `insert into article_person (article_ord, own_id, person_id, name, kind, role, aliases, mentions)
      values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    ord, person.id, person.id, person.name, person.kind, person.role, JSON.stringify(person.aliases), mentions,
  )
  connection.run('insert or ignore into unsettled_person (id) values (?)', person.id)
  return number(row ?? {}, 'id')
}

function formsOf(persons: readonly Person[], byId: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const shared = new Set<string>()
  for (const person of persons) {
    const row = byId.get(person.id)
    if (row === undefined) continue
    for (const form of new Set([person.name, ...person.aliases].map(foldText))) {
      if (forms.has(form)) shared.add(form)
      else forms.set(form, row)
    }
  }
  // A full name wins over somebody else's alias; a form that two share settles nobody.
  for (const form of shared) forms.delete(form)
  for (const person of persons) {
    const row = byId.get(person.id)
    if (row !== undefined) forms.set(foldText(person.name), row)
  }
  return forms
}
