import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeskLedger } from '#store/ledger.ts'
import type { Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { SettingsError } from './settings-error.ts'
import type { Settings } from './settings.ts'

/** The bot's databases: the articles in a file of this process, the ledger in the same file, or in PostgreSQL for all processes. */
export interface Databases {
  readonly store: Store
  readonly ledger: DeskLedger
  close(): Promise<void>
}

/** Opens the databases; the sample corpus has a file of its own, so that no sample is ever shown among real articles. */
export async function openDatabases(settings: Settings): Promise<Databases> {
  const store = await openStore(settings)
  if (settings.databaseUrl === null) return { store, ledger: store, close: () => store.close() }
  try {
    const { openPostgresLedger } = await import('#store/postgres/open-postgres-ledger.ts')
    const ledger = await openPostgresLedger(settings.databaseUrl)
    return { store, ledger, close: async () => { await Promise.all([ledger.close(), store.close()]) } }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The articles alone, for what needs no ledger. */
export async function openStore({ dataFolder, isSampleCorpus }: Settings): ReturnType<typeof openSqliteStore> {
  try {
    await mkdir(dataFolder, { recursive: true })
  } catch (cause) {
    throw new SettingsError(`The data folder “${dataFolder}” cannot be made. Set ONRECORD_DATA to a folder that this user may write.`, { cause })
  }
  return openSqliteStore(join(dataFolder, isSampleCorpus ? 'sample.db' : 'onrecord.db'))
}
