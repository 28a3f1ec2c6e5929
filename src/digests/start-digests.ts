import { setTimeout } from 'node:timers/promises'
import { schedule } from 'node-cron'
import { createGate, type Gate } from './create-gate.ts'
import type { ConfiguredSubscription } from './config-subscriptions.ts'
import { syncConfigSubscriptions } from './config-subscriptions.ts'
import type { Desk } from './desk.ts'
import { endFollows } from './end-follows.ts'
import { createNews } from './news.ts'
import { createOutbox } from './outbox.ts'
import { createPlanner } from './plan-posts.ts'
import { createTelling } from './tell-store.ts'
import { createChangeWatch, noteArticles } from './watch-articles.ts'

export type { DigestLog } from './desk.ts'

/** Hands out work between several processes; without one, this process does everything itself. */
export interface Distributor {
  /** Begins to take work: `plan` is done by one process a minute, `send` by all that are free. */
  start(work: { plan(): Promise<number>, send(): Promise<void> }): Promise<void>
  /** It is a new minute. */
  tick(now: Date): Promise<void>
  stop(): Promise<void>
}

export interface DigestOptions extends Omit<Desk, 'now' | 'sleep' | 'gate' | 'reportThreshold'> {
  readonly subscriptions: readonly ConfiguredSubscription[]
  readonly now?: () => Date
  /** See Desk; 3 as a rule. */
  readonly reportThreshold?: number
  readonly sleep?: Desk['sleep']
  /** How long another process waits for one that is not heard of any more; longer than any surface may be silent while it posts. */
  readonly leaseMs?: number
  readonly distributor?: Distributor | undefined
}

export interface Digests {
  /** Does what is due at this moment; resolves when all of it is posted and recorded. */
  tick(): Promise<void>
  /** Something was put into the outbox: it goes out now. */
  wake(): void
  /** No further ticks; resolves when the one under way has ended. */
  stop(): Promise<void>
}

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs
/** How long the ledger remembers what was posted, and the audit what was done. */
const keptDays = 400
const mostRequests = 8
const usualLeaseMs = 60 * 1000
const usualThreshold = 3

/** Starts the minute tick: what has come in is noted, what is due is planned, and the outbox is sent. */
export function startDigests(options: DigestOptions): Digests {
  const { now = () => new Date(), leaseMs = usualLeaseMs, distributor, log } = options
  const desk: Desk = { sleep: setTimeout, reportThreshold: usualThreshold, ...options, now, gate: createGates() }
  const outbox = createOutbox(desk, leaseMs)
  const planner = createPlanner(desk)
  const changes = createChangeWatch(desk)
  const tellStore = createTelling(desk.store, desk.ledger)
  let prunedDay = 0
  let underWay: Promise<void> = guarded(open)

  async function open(): Promise<void> {
    await beginConfigured(desk, options.subscriptions)
    await noteArticles(desk)
    await distributor?.start({ plan: () => planner.plan(createNews(desk.store, desk.ledger), now()), send: () => outbox.drain() })
  }

  async function pass(): Promise<void> {
    await tellStore()
    await noteArticles(desk)
    await changes.note()
    const news = createNews(desk.store, desk.ledger)
    await endFollows(desk, news, now())
    if (distributor === undefined) await planner.plan(news, now())
    else await distributor.tick(now())
    await outbox.drain()
    await pruneOnceADay()
  }

  async function pruneOnceADay(): Promise<void> {
    const day = Math.floor(now().getTime() / dayMs)
    if (day === prunedDay) return
    await desk.ledger.prune((day - keptDays) * dayMs)
    prunedDay = day
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error({ err: error }, 'the digests could not be looked at')
    }
  }

  /** One pass after the other: a slow post never meets the next minute's. */
  function after(work: () => Promise<void>): Promise<void> {
    underWay = underWay.then(() => guarded(work))
    return underWay
  }

  const task = schedule('* * * * *', () => void after(pass))
  return {
    tick: () => after(pass),
    wake: () => void after(() => outbox.drain()),
    async stop() {
      outbox.stop()
      await task.stop()
      await underWay
      await distributor?.stop()
    },
  }
}

/** A gate for each platform. */
function createGates(): Desk['gate'] {
  const gates = new Map<string, Gate>()
  return ({ name }) => {
    const gate = gates.get(name) ?? createGate(mostRequests)
    gates.set(name, gate)
    return gate
  }
}

/** A subscription of the config file begins when the bot first starts with it, or where an earlier program noted that it did. */
async function beginConfigured({ store, ledger, now }: Desk, configured: readonly ConfiguredSubscription[]): Promise<void> {
  await syncConfigSubscriptions(ledger, configured, async ({ to, cron, timeZone, subject }) => {
    const topic = subject.type === 'topic' ? subject.topic : ''
    const noted = await store.note(['digest-start', to.surface, to.channel, cron ?? '', timeZone, topic].join('|'))
    return noted === undefined ? new Date(Math.floor(now().getTime() / minuteMs) * minuteMs) : new Date(noted)
  })
}
