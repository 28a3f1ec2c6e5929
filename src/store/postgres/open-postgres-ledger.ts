import type { OpenLedger } from '#store/ledger.ts'
import { correctionsIn } from './corrections.ts'
import { followsIn } from './follows.ts'
import { housekeepingIn } from './housekeeping.ts'
import { installationsIn } from './installations.ts'
import { LedgerError } from './ledger-error.ts'
import { migrate } from './migrate.ts'
import { outboxIn } from './outbox.ts'
import { postsIn } from './posts.ts'
import { reportsIn } from './reports.ts'
import { sharedFactsIn } from './shared-facts.ts'
import { openDatabase, type Database } from './sql.ts'
import { subscriptionsIn } from './subscriptions.ts'

/**
 * Opens the ledger in PostgreSQL, for many processes at once; its tables are made when they are missing.
 * Throws a LedgerError when it cannot be used.
 */
export async function openPostgresLedger(url: string): Promise<OpenLedger> {
  const database = openDatabase(url)
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error instanceof LedgerError ? error : unusable(url, error)
  }
  return ledgerOver(database)
}

function ledgerOver(database: Database): OpenLedger {
  return {
    ...subscriptionsIn(database),
    ...followsIn(database),
    ...outboxIn(database),
    ...postsIn(database),
    ...correctionsIn(database),
    ...sharedFactsIn(database),
    ...reportsIn(database),
    ...installationsIn(database),
    ...housekeepingIn(database),
    close: () => database.close(),
  }
}

/** Names the host, never the password. */
function unusable(url: string, cause: unknown): LedgerError {
  const host = URL.canParse(url) ? new URL(url).host : 'its address'
  const reason = cause instanceof Error ? ('code' in cause && typeof cause.code === 'string' ? cause.code : cause.message) : String(cause)
  return new LedgerError(`The PostgreSQL of DATABASE_URL (${host}) cannot be used: ${reason}. Check the address, the user’s rights, and that it runs.`, { cause })
}
