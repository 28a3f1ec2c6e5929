import { randomUUID } from 'node:crypto'
import type { Surface } from '#chat/surface.ts'
import { deliverPost } from './deliver-post.ts'
import type { Desk } from './desk.ts'
import { createNews, type News } from './news.ts'

/** Sends what is due from the ledger's outbox, a few posts at a time. */
export interface Outbox {
  /** Resolves when nothing is due any more, or the outbox has been stopped. */
  drain(): Promise<void>
  /** Claims nothing further. */
  stop(): void
}

/** So many posts are claimed at once, and sent side by side: enough to use the platforms' rates, few enough to lose with a process. */
const batchSize = 20
const loops = 2
const newsMs = 15_000

/** An outbox that holds each post for `leaseMs` at most after this process was last heard of. */
export function createOutbox(desk: Desk, leaseMs: number): Outbox {
  const { ledger, now, log } = desk
  const stopping = new AbortController()
  let underWay: Promise<void> | undefined
  let isWanted = false
  let news = createNews(desk.store, ledger)
  let newsSinceMs = -Infinity

  /** Thousands of channels ask the store the same: the answers are kept for a while. */
  function newsNow(): News {
    if (performance.now() - newsSinceMs > newsMs) {
      news = createNews(desk.store, ledger)
      newsSinceMs = performance.now()
    }
    return news
  }

  async function sendBatch(surface: Surface['name']): Promise<number> {
    const holder = randomUUID()
    const rows = await ledger.claimPosts({ holder, nowMs: now().getTime(), leaseMs, limit: batchSize, surfaces: [surface] })
    if (rows.length === 0) return 0
    const renewal = setInterval(() => {
      ledger.renewLeases(holder, now().getTime() + leaseMs).catch((error: unknown) => log.error({ err: error }, 'the leases could not be renewed'))
    }, leaseMs / 3)
    try {
      const current = newsNow()
      await Promise.all(rows.map((row) => deliverPost(desk, current, row)))
    } finally {
      clearInterval(renewal)
    }
    return rows.length
  }

  async function loop(surface: Surface['name']): Promise<void> {
    while (!stopping.signal.aborted && await sendBatch(surface) > 0);
  }

  async function sendAll(): Promise<void> {
    while (isWanted) {
      isWanted = false
      newsSinceMs = -Infinity
      // One platform never waits for another one's rates.
      await Promise.all(desk.surfaces.flatMap(({ name }) => Array.from({ length: loops }, () => loop(name))))
    }
  }

  return {
    drain() {
      // What was put in while others go out may have come too late for them: then all is looked at once more.
      isWanted = true
      underWay ??= sendAll().finally(() => { underWay = undefined })
      return underWay
    },
    stop() {
      stopping.abort()
    },
  }
}
