import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { SettingsError } from './settings-error.ts'
import type { Settings } from './settings.ts'

/** The bot's database, in the data folder; the sample corpus has a file of its own, so that no sample is ever shown among real articles. */
export async function openDatabase({ dataFolder, isSampleCorpus }: Settings): Promise<Store> {
  try {
    await mkdir(dataFolder, { recursive: true })
  } catch (cause) {
    throw new SettingsError(`The data folder “${dataFolder}” cannot be made. Set ONRECORD_DATA to a folder that this user may write.`, { cause })
  }
  return openSqliteStore(join(dataFolder, isSampleCorpus ? 'sample.db' : 'onrecord.db'))
}
