import type { PersonRow } from '#store/store.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { isOneEditAway } from './edit-distance.ts'
import { foldWords } from './fold-words.ts'
import { settlePersons } from './settle-persons.ts'

/** Shorter words have too many neighbours to be taken for a slip of the finger. */
const minCorrectedChars = 4

/** See StoreReader.persons: exact forms first, then persons that have all the words, then those one slip away; in each the most quoted first. */
export function persons(connection: Connection, name: string, limit: number): readonly PersonRow[] {
  const words = foldWords(name)
  if (words.length === 0) return []
  settlePersons(connection)
  const close = new Set([...withForm(connection, words.join(' ')), ...withAllWords(connection, words.map((word) => [word]))])
  const ids = close.size > 0 ? close : nearly(connection, words)
  return personRows(connection, [...ids], words.join(' ')).slice(0, limit)
}

function withForm(connection: Connection, form: string): readonly string[] {
  return connection.all('select person_id from person_form where form = ?', form).map((row) => text(row, 'person_id'))
}

/** The persons that have one word of each group. */
function withAllWords(connection: Connection, groups: readonly (readonly string[])[]): readonly string[] {
  const sets = groups.map((group) => new Set(
    connection.all('select distinct person_id from person_word where word in (select value from json_each(?))', JSON.stringify(group))
      .map((row) => text(row, 'person_id'))))
  const [first = new Set<string>(), ...others] = sets
  return [...first].filter((id) => others.every((set) => set.has(id)))
}

function nearly(connection: Connection, words: readonly string[]): ReadonlySet<string> {
  const forms = neighbours(connection, words.join(' '), 'person_form', 'form')
  const groups = words.map((word) => [word, ...neighbours(connection, word, 'person_word', 'word')])
  return new Set([...forms.flatMap((form) => withForm(connection, form)), ...withAllWords(connection, groups)])
}

function neighbours(connection: Connection, typed: string, table: 'person_form' | 'person_word', column: 'form' | 'word'): readonly string[] {
  if (typed.length < minCorrectedChars) return []
  const rows = connection.all(`select distinct ${column} as value from ${table} where length(${column}) between ? and ?`, typed.length - 1, typed.length + 1)
  return rows.map((row) => text(row, 'value')).filter((value) => isOneEditAway(value, typed))
}

function personRows(connection: Connection, ids: readonly string[], form: string): PersonRow[] {
  const rows = connection.all(
    `select person.*, exists (select 1 from person_form where person_id = person.id and form = ?) as is_exact
      from person where id in (select value from json_each(?))
      order by is_exact desc, quotation_count desc, article_count desc, mention_count desc, id`,
    form, JSON.stringify(ids),
  )
  return rows.map(personOf)
}

function personOf(row: Row): PersonRow {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    aliases: json<readonly string[]>(row, 'aliases'),
    // count-person.ts writes nothing else into this column.
    kind: text(row, 'kind') as PersonRow['kind'],
    role: textOrNull(row, 'role'),
    quotationCount: number(row, 'quotation_count'),
    articleCount: number(row, 'article_count'),
  }
}
