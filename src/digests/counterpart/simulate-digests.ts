import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { startDigests } from '../start-digests.ts'
import { createMemoryPlatform } from './memory-platform.ts'

export interface Simulation {
  readonly cron: string
  readonly zones: readonly string[]
  readonly startsAt: Date
  /** When the desk looks at its clock (milliseconds since the epoch). */
  readonly ticks: Iterable<number>
}

export interface Simulated {
  /** Zone → when its digests were posted, in order. */
  readonly posted: ReadonlyMap<string, readonly string[]>
  /** The slots of all posts. */
  readonly keys: readonly string[]
}

/** One channel a zone, with a desk, a ledger and a platform in memory. */
export async function simulateDigests({ cron, zones, startsAt, ticks }: Simulation): Promise<Simulated> {
  const store = await openSqliteStore(':memory:')
  let nowMs = startsAt.getTime()
  const now = () => new Date(nowMs)
  const platform = createMemoryPlatform('local', now)
  const silent = { info: () => undefined, warn: () => undefined, error: (details: object) => { throw new Error(JSON.stringify(details)) } }
  const digests = startDigests({
    subscriptions: zones.map((timeZone) => ({ surface: 'local', channel: timeZone, cron, timeZone, whenEmpty: 'say-so' })),
    surfaces: [platform], store, ledger: store, log: silent, now, sleep: async () => undefined,
  })
  await digests.tick()
  for (const tick of ticks) {
    nowMs = tick
    await digests.tick()
  }
  await digests.stop()
  await store.close()
  const byZone = Map.groupBy(platform.messages, ({ channel }) => channel)
  const posted = new Map([...byZone].map(([zone, messages]) => [zone, messages.map(({ atMs }) => new Date(atMs).toISOString())]))
  return { posted, keys: platform.messages.map(({ key }) => key) }
}
