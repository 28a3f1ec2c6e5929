import { Pool, types, type PoolClient } from 'pg'

export type Row = Readonly<Record<string, unknown>>

/** The way to one database: questions on any free connection, or several on one as a whole. */
export interface Sql {
  all(sql: string, ...values: readonly unknown[]): Promise<readonly Row[]>
  get(sql: string, ...values: readonly unknown[]): Promise<Row | undefined>
  /** The number of rows that were changed. */
  run(sql: string, ...values: readonly unknown[]): Promise<number>
}

export interface Database extends Sql {
  /** Everything or nothing. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

const connections = 10
const connectMs = 10_000
const statementMs = 60_000
const bigint = 20

/** Milliseconds since the epoch and counts come as bigint, and fit a number. */
const parse = (oid: number, format?: 'text') => oid === bigint ? Number : types.getTypeParser(oid, format)
const parsers = { getTypeParser: parse as typeof types.getTypeParser }

/** Opens a pool of connections; nothing is connected until something is asked. */
export function openDatabase(url: string): Database {
  const limits = { max: connections, connectionTimeoutMillis: connectMs, statement_timeout: statementMs }
  const pool = new Pool({ connectionString: url, ...limits, types: parsers })
  // An idle connection that breaks is replaced with the next question, which fails in words if there is none to be had.
  pool.on('error', () => undefined)
  return {
    ...sqlOver((text, values) => pool.query(text, [...values])),
    async transaction(work) {
      const client = await pool.connect()
      try {
        return await inTransaction(client, work)
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

async function inTransaction<Result>(client: PoolClient, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work(sqlOver((text, values) => client.query(text, [...values])))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

type Query = (text: string, values: readonly unknown[]) => Promise<{ readonly rows: Row[], readonly rowCount: number | null }>

function sqlOver(query: Query): Sql {
  return {
    all: async (sql, ...values) => (await query(sql, values)).rows,
    get: async (sql, ...values) => (await query(sql, values)).rows[0],
    run: async (sql, ...values) => (await query(sql, values)).rowCount ?? 0,
  }
}
