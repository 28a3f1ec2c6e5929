import { number } from '../rows/columns.ts'
import { LedgerError } from './ledger-error.ts'
import { migrations } from './migrations.ts'
import type { Database, Sql } from './sql.ts'

/** Any number that no other program is likely to lock: "ONRC". */
const lock = 0x4f4e5243

/** Brings the tables up to what this program knows, one numbered step after the other, each in a transaction, one process at a time. */
export async function migrate(database: Database): Promise<void> {
  for (const [index, script] of migrations.entries()) {
    await database.transaction(async (sql) => {
      if (await lockedVersion(sql) > index) return
      await sql.run(script)
      await sql.run('insert into onrecord_version (version) values ($1)', index + 1)
    })
  }
  const version = await database.transaction(lockedVersion)
  if (version > migrations.length) {
    throw new LedgerError(`The database of DATABASE_URL was written by a newer Onrecord (its tables are version ${version}, this program knows ${migrations.length}). `
      + 'Update the program, or name another database.')
  }
}

/** The version of the tables; other processes that want to change them wait until the transaction has ended. */
async function lockedVersion(sql: Sql): Promise<number> {
  await sql.run('select pg_advisory_xact_lock($1)', lock)
  await sql.run('create table if not exists onrecord_version (version integer primary key)')
  return number(await sql.get('select coalesce(max(version), 0) as version from onrecord_version') ?? {}, 'version')
}
