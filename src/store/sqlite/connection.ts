import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { explainError } from './explain-error.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** One open connection: prepared statements are kept, and errors of the file itself come out as StoreFileErrors. */
export interface Connection {
  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[]
  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined
  /** The number of rows that were changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number
  /** The rows as plain lists of columns: the quickest way through a long posting list. */
  lists(sql: string, ...values: readonly SQLInputValue[]): readonly (readonly SQLOutputValue[])[]
  /** Several statements without values. */
  script(sql: string): void
  /** Everything or nothing; takes the write lock at once, so that two processes wait for each other instead of failing half-way. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

/** Wraps a database of node:sqlite. */
export function createConnection(database: DatabaseSync, file: string): Connection {
  const statements = new Map<string, StatementSync>()
  const arrayStatements = new Map<string, StatementSync>()

  function prepared(sql: string, cache: Map<string, StatementSync>, asLists: boolean): StatementSync {
    const known = cache.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    if (asLists) statement.setReturnArrays(true)
    cache.set(sql, statement)
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
    all: (sql, ...values) => explained(() => prepared(sql, statements, false).all(...values)),
    get: (sql, ...values) => explained(() => prepared(sql, statements, false).get(...values)),
    run: (sql, ...values) => explained(() => Number(prepared(sql, statements, false).run(...values).changes)),
    // With setReturnArrays the rows are lists, which the types of node:sqlite do not say.
    lists: (sql, ...values) => explained(() => prepared(sql, arrayStatements, true).all(...values) as unknown as SQLOutputValue[][]),
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
