import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fillLedgerTables } from '#store/postgres/fill-ledger-tables.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { readLedgerTables } from '#store/sqlite/desk/read-ledger-tables.ts'
import { SettingsError } from '../settings-error.ts'
import { readSettings } from '../settings.ts'
import { readArguments } from './arguments.ts'

const usage = 'Usage: onrecord move-ledger, with DATABASE_URL set to an empty database, and the bot stopped'

/** Copies subscriptions, follows, the outbox and all else of the ledger from the file of ONRECORD_DATA into an empty PostgreSQL. */
export async function moveLedger(args: readonly string[]): Promise<number> {
  readArguments(args, {}, usage)
  const { databaseUrl, dataFolder, isSampleCorpus } = readSettings(process.env)
  if (databaseUrl === null) throw new SettingsError(`DATABASE_URL is not set, so there is nowhere to move the ledger to.\n${usage}`)
  const file = join(dataFolder, isSampleCorpus ? 'sample.db' : 'onrecord.db')
  if (!existsSync(file)) throw new SettingsError(`There is no ${file}, so there is nothing to move. Set ONRECORD_DATA to the folder of the database.`)
  // Brings the tables up to date.
  await (await openSqliteStore(file)).close()
  const counts = await readLedgerTables(file, (tables) => fillLedgerTables(databaseUrl, tables))
  for (const [table, count] of counts) if (count > 0) console.log(`${table}: ${count}`)
  console.log('Moved. Start the bot with the same DATABASE_URL; what stood in the file stays there, and is not read any more.')
  return 0
}
