import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { explainError } from './explain-error.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** One open connection: prepared statements are kept, and errors of the file itself come out as StoreFileErrors. */
export interface Connection {
  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[]
  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined
  /** The number of rows that were changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number
  /** Several statements without values. */
  script(sql: string): void
  /** Everything or nothing; takes the write lock at once, so that two processes wait for each other instead of failing half-way. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

/** Wraps a database of node:sqlite. */
export function createConnection(database: DatabaseSync, file: string): Connection {
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const explained = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw explainError(error, file)
    }
  }

  return {
    all: (sql, ...values) => explained(() => prepared(sql).all(...values)),
    get: (sql, ...values) => explained(() => prepared(sql).get(...values)),
    run: (sql, ...values) => explained(() => Number(prepared(sql).run(...values).changes)),
    script: (sql) => explained(() => database.exec(sql)),
    transaction: (work) => explained(() => inTransaction(database, work)),
    close: () => database.close(),
  }
}

function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
