import type { PersonAlias } from '#store/store.ts'
import { text } from './columns.ts'
import type { Connection } from './connection.ts'
import { foldText } from './fold-words.ts'

/** See StoreWriter.setAliases. */
export function setAliases(connection: Connection, aliases: readonly PersonAlias[]): void {
  connection.transaction(() => {
    unsettle(connection)
    withoutAliases(connection)
    connection.run('delete from person_alias')
    for (const { alias, personId } of aliases) {
      connection.run('insert or ignore into person_alias (form, alias, person_id) values (?, ?, ?)', foldText(alias), alias, personId)
    }
    unsettle(connection)
  })
}

/** A person of very many articles keeps the names that it had; those by an operator's word go. */
function withoutAliases(connection: Connection): void {
  connection.run(
    `update person set aliases = (
      select json_group_array(value) from json_each(person.aliases)
        where value not in (select alias from person_alias where person_id = person.id)
    ) where id in (select person_id from person_alias)`,
  )
}

/** Whoever has an alias, and whoever is called by one, is looked at again. */
function unsettle(connection: Connection): void {
  connection.run('insert or ignore into unsettled_person (id) select person_id from person_alias')
  connection.run(
    `insert or ignore into unsettled_story (id) select distinct story_id from article join article_person on article_person.article_ord = article.ord
      where article_person.own_id in (select form from person_alias)`,
  )
}

/** The names that operators gave a person. */
export function aliasesOf(connection: Connection, personId: string): readonly string[] {
  return connection.all('select alias from person_alias where person_id = ? order by form', personId).map((row) => text(row, 'alias'))
}

/** Whom operators mean by a name: folded name → person. */
export function personsByAlias(connection: Connection): ReadonlyMap<string, string> {
  return new Map(connection.all('select form, person_id from person_alias').map((row) => [text(row, 'form'), text(row, 'person_id')]))
}
