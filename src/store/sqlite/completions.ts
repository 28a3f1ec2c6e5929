import type { CompletionKind } from '#store/store.ts'
import { text } from './columns.ts'
import type { Connection } from './connection.ts'
import { foldText } from './fold-words.ts'
import { settlePersons } from './settle-persons.ts'

/** What a reader may have typed towards: what is shown, and everything by which it may be found. */
interface Entry {
  readonly shown: string
  readonly forms: readonly string[]
}

/** See StoreReader.completions: what begins with the typed text, then what contains it; in each the weightiest first. */
export function completions(connection: Connection, kind: CompletionKind, typed: string, limit: number): readonly string[] {
  const wanted = foldText(typed)
  // Only signs: nothing begins with them, while nothing typed at all asks for everything.
  if (wanted === '' && typed.trim() !== '') return []
  const entries = entriesOf(connection, kind)
  const begin = entries.filter(({ forms }) => forms.some((form) => form.startsWith(wanted)))
  const contain = entries.filter(({ forms }) => forms.some((form) => form.includes(wanted)))
  return [...new Set([...begin, ...contain].map(({ shown }) => shown))].slice(0, limit)
}

function entriesOf(connection: Connection, kind: CompletionKind): readonly Entry[] {
  switch (kind) {
    case 'person':
      return personEntries(connection)
    case 'story':
      return named(connection, "select title as shown from story where title <> '' order by last_day desc nulls last, ord desc")
    case 'outlet':
      return named(connection, 'select outlet as shown from article group by outlet order by count(*) desc, outlet')
  }
}

function personEntries(connection: Connection): readonly Entry[] {
  settlePersons(connection)
  const rows = connection.all(
    `select person.name as shown, group_concat(person_form.form, '|') as forms from person join person_form on person_form.person_id = person.id
      group by person.id order by quotation_count desc, article_count desc, mention_count desc, person.id`,
  )
  return rows.map((row) => ({ shown: text(row, 'shown'), forms: text(row, 'forms').split('|') }))
}

function named(connection: Connection, sql: string): readonly Entry[] {
  return connection.all(sql).map((row) => ({ shown: text(row, 'shown'), forms: [foldText(text(row, 'shown'))] }))
}
