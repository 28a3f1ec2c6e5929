import { afterAll, expect, it } from 'vitest'
import { openPostgresLedger } from '#store/postgres/open-postgres-ledger.ts'
import { startPostgres } from '#store/postgres/counterpart/start-postgres.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { ConfiguredSubscription } from './config-subscriptions.ts'
import { createMemoryPlatform } from './counterpart/memory-platform.ts'
import { createDistributor } from './distribute-work.ts'
import { startDigests } from './start-digests.ts'

const postgres = await startPostgres()
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

if ('reason' in postgres) {
  it('shares the work between processes', ({ skip }) => skip(postgres.reason))
} else {
  afterAll(() => postgres.stop())

  it('shares the work between processes, and posts to every channel once', async () => {
    const url = await postgres.newDatabase()
    let now = new Date('2027-01-15T08:29:00Z')
    const platform = createMemoryPlatform('local', () => now)
    const channels = Array.from({ length: 60 }, (_, at) => `channel-${at}`)
    const subscriptions = channels.map((channel): ConfiguredSubscription =>
      ({ surface: 'local', channel, cron: '30 8 * * *', timeZone: 'UTC', whenEmpty: 'say-so' }))
    const processes = await Promise.all([1, 2, 3].map(async () => {
      const [ledger, store] = await Promise.all([openPostgresLedger(url), openSqliteStore(':memory:')])
      const digests = startDigests({
        subscriptions, surfaces: [platform], store, ledger, log: silent, now: () => now, distributor: createDistributor(url, silent),
      })
      return { digests, close: async () => { await digests.stop(); await ledger.close(); await store.close() } }
    }))
    await Promise.all(processes.map(({ digests }) => digests.tick()))
    now = new Date('2027-01-15T08:30:00Z')
    await Promise.all(processes.map(({ digests }) => digests.tick()))
    await expect.poll(() => platform.messages.length, { timeout: 20_000 }).toBe(channels.length)
    await Promise.all(processes.map(({ digests }) => digests.tick()))
    expect(platform.messages.map(({ channel }) => channel).sort()).toEqual([...channels].sort())
    await Promise.all(processes.map(({ close }) => close()))
  })
}
