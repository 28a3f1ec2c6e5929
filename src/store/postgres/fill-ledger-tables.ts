import type { MovedTable } from '../rows/ledger-tables.ts'
import { number } from '../rows/columns.ts'
import { LedgerError } from './ledger-error.ts'
import { openPostgresLedger } from './open-postgres-ledger.ts'
import { openDatabase, type Sql } from './sql.ts'

/** Puts the rows of another ledger into an empty PostgreSQL, all or none; how many, by table. Throws a LedgerError where it is not empty. */
export async function fillLedgerTables(url: string, tables: readonly MovedTable[]): Promise<ReadonlyMap<string, number>> {
  // Makes the tables, and says in words what is wrong with the address.
  await (await openPostgresLedger(url)).close()
  const database = openDatabase(url)
  try {
    return await database.transaction(async (sql) => {
      for (const { name } of tables) await refuseRows(sql, name)
      const counts = new Map<string, number>()
      for (const table of tables) counts.set(table.name, await fill(sql, table))
      return counts
    })
  } finally {
    await database.close()
  }
}

async function refuseRows(sql: Sql, table: string): Promise<void> {
  const count = number(await sql.get(`select count(*) as rows from ${table}`) ?? {}, 'rows')
  if (count > 0) throw new LedgerError(`The database of DATABASE_URL holds a ledger already (${count} rows in ${table}). Name an empty one.`)
}

async function fill(sql: Sql, { name, columns, rows }: MovedTable): Promise<number> {
  const places = columns.map((_, index) => `$${index + 1}`).join(', ')
  let count = 0
  for (const row of rows) count += await sql.run(`insert into ${name} (${columns.join(', ')}) values (${places})`, ...row)
  return count
}
