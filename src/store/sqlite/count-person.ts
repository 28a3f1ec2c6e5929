import type { PersonRow } from '#store/store.ts'
import { aliasesOf } from './aliases.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { foldText, foldWords } from './fold-words.ts'

/** So many of the latest articles say what somebody is called: whoever stands in a hundred thousand is not read through for each new one. */
const latestArticles = 200

/** Writes a person anew from the articles that have it; a person whom no article has any more is taken out. */
export function countPerson(connection: Connection, personId: string): void {
  const counted = connection.get(
    `select count(*) as rows, count(distinct article_ord) as articles, coalesce(sum(mentions), 0) as mentions, coalesce(sum(said), 0) as said
      from article_person where person_id = ?`,
    personId,
  ) ?? {}
  const known = [...number(counted, 'rows') > latestArticles ? knownAliases(connection, personId) : [], ...aliasesOf(connection, personId)]
  connection.run('delete from person where id = ?', personId)
  if (number(counted, 'rows') === 0) return
  const person = merged(personId, latestRows(connection, personId), known)
  connection.run(
    'insert into person (id, name, kind, role, aliases, quotation_count, article_count, mention_count) values (?, ?, ?, ?, ?, ?, ?, ?)',
    personId, person.name, person.kind, person.role, JSON.stringify(person.aliases), number(counted, 'said'), number(counted, 'articles'), number(counted, 'mentions'),
  )
  writeForms(connection, personId, person.aliases)
}

/** The first article first. */
function latestRows(connection: Connection, personId: string): readonly Row[] {
  const rows = connection.all(
    'select own_id, name, kind, role, aliases from article_person where person_id = ? order by article_ord desc limit ?', personId, latestArticles)
  return rows.toReversed()
}

/** What articles before the latest have called the person. */
function knownAliases(connection: Connection, personId: string): readonly string[] {
  const row = connection.get('select aliases from person where id = ?', personId)
  return row === undefined ? [] : json<readonly string[]>(row, 'aliases')
}

function merged(personId: string, rows: readonly Row[], known: readonly string[]): Pick<PersonRow, 'name' | 'kind' | 'role' | 'aliases'> {
  const own = rows.filter((row) => text(row, 'own_id') === personId)
  const names = (own.length > 0 ? own : rows).map((row) => text(row, 'name'))
  const kinds = rows.map((row) => text(row, 'kind')).filter((kind) => kind !== 'unknown')
  const roles = rows.map((row) => textOrNull(row, 'role')).filter((role) => role !== null)
  const name = mostFrequent(names) ?? personId
  const aliases = new Set([name, ...known, ...rows.flatMap((row) => [text(row, 'name'), ...json<readonly string[]>(row, 'aliases')])])
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
