import type { DeskLedger } from '#store/ledger.ts'
import { openPostgresLedger } from '#store/postgres/open-postgres-ledger.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { Surface } from '#chat/surface.ts'
import { createDistributor } from '#digests/distribute-work.ts'
import { startDigests } from '#digests/start-digests.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import { createDiscordSurface } from '#surfaces/discord/create-discord-surface.ts'
import { createSlackSurface } from '#surfaces/slack/create-slack-surface.ts'
import type { DeskOrder, KillStep } from './desk-order.ts'

// One process of the bot as far as digests go: the real surfaces over counterparts, a clock that may run ahead, and a death at a given step.

// The parent gives it as one argument.
const order = JSON.parse(process.argv[2] ?? '{}') as DeskOrder
const offsetMs = order.startsAtMs === null ? order.aheadMs ?? 0 : order.startsAtMs - Date.now()
const now = () => new Date(Date.now() + offsetMs)
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (details: object, message: string) => console.error(message, 'err' in details ? String(details.err) : ''),
}
let deeds = 0

/** The end of this process, at once, when it is its turn. */
function die(step: KillStep): void {
  if (order.kill?.step === step && ++deeds >= order.kill.after) process.kill(process.pid, 'SIGKILL')
}

function mortalLedger(ledger: DeskLedger): DeskLedger {
  return {
    ...ledger,
    async composePost(...values) {
      const outcome = await ledger.composePost(...values)
      die('composed')
      return outcome
    },
    async closePost(...values) {
      const isClosed = await ledger.closePost(...values)
      die('recorded')
      return isClosed
    },
  }
}

function mortalSurface(surface: Surface): Surface {
  return {
    ...surface,
    async post(...values) {
      die('sending')
      const posted = await surface.post(...values)
      die('sent')
      return posted
    },
  }
}

function createSurfaces(): readonly Surface[] {
  const conversation = contractConversation()
  const onFatal = (error: Error) => { throw error }
  const { discord, slack } = order
  const notes = new Map<string, string>()
  return [
    ...(discord === null ? [] : [createDiscordSurface({
      ...discord, guildId: null, shards: 'auto', conversation, log, onFatal,
      notes: { note: async (key) => notes.get(key), setNote: async (key, value) => { notes.set(key, value) } },
    })]),
    ...(slack === null ? [] : [createSlackSurface({ ...slack, signingSecret: null, port: 0, conversation, log, onFatal })]),
  ]
}

const store = await openSqliteStore(order.articles)
const opened = order.databaseUrl === null ? null : await openPostgresLedger(order.databaseUrl)
const surfaces = createSurfaces().map(mortalSurface)
for (const surface of surfaces) await surface.start()
const distributor = order.isLasting && order.databaseUrl !== null ? createDistributor(order.databaseUrl, log) : undefined
const digests = startDigests({
  subscriptions: order.subscriptions, surfaces, store, ledger: mortalLedger(opened ?? store), log, now, distributor,
  ...(order.leaseMs === null ? {} : { leaseMs: order.leaseMs }),
})
process.stdout.write('ready\n')

if (order.isLasting) {
  const ticking = setInterval(() => void digests.tick(), 5_000)
  process.once('SIGTERM', () => clearInterval(ticking))
  await new Promise((resolve) => { process.once('SIGTERM', resolve) })
} else {
  await digests.tick()
}
await digests.stop()
for (const surface of surfaces) await surface.stop()
await opened?.close()
await store.close()
process.exit(0)
