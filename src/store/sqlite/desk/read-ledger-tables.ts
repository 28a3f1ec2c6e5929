import { DatabaseSync } from 'node:sqlite'
import { ledgerTables, type MovedTable } from '../../rows/ledger-tables.ts'

/** Reads every table of the ledger in a file of today's tables, row by row, and changes nothing; the file is open as long as `use` takes. */
export async function readLedgerTables<Result>(file: string, use: (tables: readonly MovedTable[]) => Promise<Result>): Promise<Result> {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return await use(ledgerTables.map((name) => tableIn(database, name)))
  } finally {
    database.close()
  }
}

function tableIn(database: DatabaseSync, name: string): MovedTable {
  const all = database.prepare('select name from pragma_table_info(?)').all(name).map((row) => String(row['name']))
  const columns = all.filter((column) => column !== 'ord')
  const order = all.includes('ord') ? ' order by ord' : ''
  const rows = {
    * [Symbol.iterator]() {
      for (const row of database.prepare(`select ${columns.join(', ')} from ${name}${order}`).iterate()) yield columns.map((column) => row[column])
    },
  }
  return { name, columns, rows }
}
