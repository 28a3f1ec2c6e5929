import { PgBoss } from 'pg-boss'
import type { DigestLog } from './desk.ts'
import type { Distributor } from './start-digests.ts'

const planQueue = 'onrecord-plan'
const sendQueue = 'onrecord-send'
const pollSeconds = 1
const minuteSeconds = 60
const postsPerJob = 40
const mostJobs = 64
const stopMs = 10_000
const queueOptions = { retryLimit: 2, expireInSeconds: 10 * minuteSeconds, deleteAfterSeconds: 60 * minuteSeconds }

/**
 * Hands out work through pg-boss: of all processes one plans a minute, and whoever is free sends. What a post is and how far it came stands in the
 * ledger alone; a job only says that there is something to do, so that a job that is lost or done twice changes nothing.
 */
export function createDistributor(databaseUrl: string, log: DigestLog): Distributor {
  const boss = new PgBoss({ connectionString: databaseUrl, schedule: false })
  boss.on('error', (error) => log.error({ err: error }, 'work could not be handed out'))

  return {
    async start({ plan, send }) {
      await boss.start()
      for (const queue of [planQueue, sendQueue]) await boss.createQueue(queue, queueOptions)
      await boss.work(planQueue, { pollingIntervalSeconds: pollSeconds }, async () => offer(await plan()))
      await boss.work(sendQueue, { pollingIntervalSeconds: pollSeconds }, send)
    },

    async tick(now) {
      const minute = now.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
      await boss.sendThrottled(planQueue, { minute }, null, minuteSeconds, minute)
    },

    stop: () => boss.stop({ graceful: true, timeout: stopMs }),
  }

  /** Enough jobs for every process to get one. */
  async function offer(posts: number): Promise<void> {
    const jobs = Math.min(mostJobs, Math.ceil(posts / postsPerJob))
    if (jobs > 0) await boss.insert(sendQueue, Array.from({ length: jobs }, () => ({ data: {} })))
  }
}
