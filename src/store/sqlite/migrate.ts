import { number } from './columns.ts'
import type { Connection } from './connection.ts'
import { migrations } from './migrations.ts'
import { StoreFileError } from './store-file-error.ts'

/** "ONRC": marks a file as ours, so that somebody else's database is never written into. */
const applicationId = 0x4f4e5243

/** Brings the tables of a file up to what this program knows, one numbered step after the other, each in a transaction. */
export function migrate(connection: Connection, file: string): void {
  refuseStrangers(connection, file)
  for (const [index, script] of migrations.entries()) {
    connection.transaction(() => {
      // Asked inside the transaction: another process may have done this step while we waited for the lock.
      if (schemaVersion(connection) > index) return
      connection.script(script)
      connection.script(`pragma user_version = ${index + 1}; pragma application_id = ${applicationId}`)
    })
  }
}

function refuseStrangers(connection: Connection, file: string): void {
  const version = schemaVersion(connection)
  if (version > migrations.length) {
    throw new StoreFileError(`The store ${file} was written by a newer Onrecord (its tables are version ${version}, this program knows ${migrations.length}). `
      + 'Update the program, or set ONRECORD_DATA to another folder.')
  }
  const owner = number(connection.get('pragma application_id') ?? {}, 'application_id')
  const tables = number(connection.get('select count(*) as tables from sqlite_schema') ?? {}, 'tables')
  if (tables > 0 && owner !== applicationId) {
    throw new StoreFileError(`The file ${file} is a database of another program. Set ONRECORD_DATA to another folder.`)
  }
}

function schemaVersion(connection: Connection): number {
  return number(connection.get('pragma user_version') ?? {}, 'user_version')
}
