import { text } from './columns.ts'
import type { Connection } from './connection.ts'
import { countPerson } from './count-person.ts'
import { joinPersons } from './join-persons.ts'

/** Brings persons up to date with the articles that came in since the last time; nothing to do, nothing written. */
export function settlePersons(connection: Connection): void {
  const isSettled = connection.get('select 1 from unsettled_story union all select 1 from unsettled_person limit 1') === undefined
  if (isSettled) return
  connection.transaction(() => {
    for (const row of connection.all('select id from unsettled_story')) joinPersons(connection, text(row, 'id'))
    for (const row of connection.all('select id from unsettled_person')) countPerson(connection, text(row, 'id'))
    connection.run('delete from unsettled_story')
    connection.run('delete from unsettled_person')
  })
}
