import { DatabaseSync } from 'node:sqlite'
import type { Connection } from './connection.ts'
import { createConnection } from './connection.ts'
import { explainError } from './explain-error.ts'
import { migrate } from './migrate.ts'

/** The connections to one file: what ingest writes may be lost with the power and is read again; what the ledger writes may not. */
export interface Database {
  /** Articles and everything found in them. */
  readonly news: Connection
  /** Posts and notes, written through to the disk. */
  readonly ledger: Connection
  close(): void
}

const lockTimeoutMs = 5000
const pageCacheKiB = 8192

/** Opens the file with its two connections and brings its tables up to date. */
export function openDatabase(file: string): Database {
  const news = open(file, 'normal')
  try {
    migrate(news, file)
    const ledger = file === ':memory:' ? news : open(file, 'full')
    return { news, ledger, close: () => close(news, ledger) }
  } catch (error) {
    news.close()
    throw error
  }
}

function open(file: string, synchronous: 'normal' | 'full'): Connection {
  const database = openFile(file)
  const connection = createConnection(database, file)
  try {
    connection.script(`
      pragma journal_mode = wal;
      pragma synchronous = ${synchronous};
      pragma foreign_keys = on;
      pragma cache_size = -${synchronous === 'full' ? 512 : pageCacheKiB};
      pragma temp_store = memory;
    `)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function openFile(file: string): DatabaseSync {
  try {
    // The timeout must be given here: as a pragma it comes too late for the first statements of processes that start together.
    return new DatabaseSync(file, { timeout: lockTimeoutMs })
  } catch (error) {
    throw explainError(error, file)
  }
}

function close(news: Connection, ledger: Connection): void {
  if (ledger !== news) ledger.close()
  news.script('pragma optimize')
  news.close()
}
