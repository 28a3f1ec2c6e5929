import type { Connection } from './connection.ts'
import { settlePersons } from './settle-persons.ts'

/** How many pages each search index may merge at a time, so that a command never waits long behind it. */
const mergePages = 500

/** See StoreWriter.optimise. */
export function optimise(connection: Connection): void {
  settlePersons(connection)
  for (const table of ['sentence_fts', 'quotation_fts', 'topic_fts']) {
    connection.run(`insert into ${table} (${table}, rank) values ('merge', ?)`, mergePages)
  }
  connection.script('pragma optimize; pragma wal_checkpoint(passive)')
}
