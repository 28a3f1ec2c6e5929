import type { PersonRow } from '#store/store.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { foldText, foldWords } from './fold-words.ts'

/** Writes a person anew from all articles that have it; a person whom no article has any more is taken out. */
export function countPerson(connection: Connection, personId: string): void {
  connection.run('delete from person where id = ?', personId)
  const rows = connection.all('select own_id, name, kind, role, aliases, mentions from article_person where person_id = ? order by article_ord', personId)
  if (rows.length === 0) return
  const person = merged(personId, rows)
  connection.run(
    `insert into person (id, name, kind, role, aliases, quotation_count, article_count, mention_count)
      select ?, ?, ?, ?, ?, (
        select count(distinct quotation.id) from article_person
          join quotation_person on quotation_person.person = article_person.id and quotation_person.part in ('speaker', 'chain')
          join quotation on quotation.id = quotation_person.quotation and quotation.level <> 'unclear'
          where article_person.person_id = ?
      ), (select count(distinct article_ord) from article_person where person_id = ?), ?`,
    personId, person.name, person.kind, person.role, JSON.stringify(person.aliases), personId, personId,
    rows.reduce((sum, row) => sum + number(row, 'mentions'), 0),
  )
  writeForms(connection, personId, person.aliases)
}

function merged(personId: string, rows: readonly Row[]): Pick<PersonRow, 'name' | 'kind' | 'role' | 'aliases'> {
  const own = rows.filter((row) => text(row, 'own_id') === personId)
  const names = (own.length > 0 ? own : rows).map((row) => text(row, 'name'))
  const kinds = rows.map((row) => text(row, 'kind')).filter((kind) => kind !== 'unknown')
  const roles = rows.map((row) => textOrNull(row, 'role')).filter((role) => role !== null)
  const name = mostFrequent(names) ?? personId
  const aliases = new Set([name, ...rows.flatMap((row) => [text(row, 'name'), ...json<readonly string[]>(row, 'aliases')])])
  // The column holds what a Person's kind was.
  const kind = (mostFrequent(kinds) ?? 'unknown') as PersonRow['kind']
  return { name, kind, role: mostFrequent(roles) ?? null, aliases: [...aliases] }
}

/** The value that stands there most often; among equals the one that came first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

function writeForms(connection: Connection, personId: string, aliases: readonly string[]): void {
  const forms = new Set(aliases.map(foldText).filter((form) => form !== ''))
  for (const form of forms) connection.run('insert or ignore into person_form (form, person_id) values (?, ?)', form, personId)
  for (const word of new Set(aliases.flatMap(foldWords))) {
    connection.run('insert or ignore into person_word (word, person_id) values (?, ?)', word, personId)
  }
}
