import { isSurelyUnsent, troubleOf, type PostTrouble } from '#chat/surface.ts'
import type { Subscription } from '#model/subscription.ts'
import type { PostRow } from '#store/ledger.ts'
import { writeDeed } from './actions/deeds.ts'
import { termsOf } from './actions/terms-of.ts'
import type { Desk } from './desk.ts'
import { personOf } from './direct.ts'
import { noticeStopped } from './notices.ts'

const minuteMs = 60 * 1000
const mostRefusals = 3
const refusalPausesMs = [5 * minuteMs, 15 * minuteMs]
const firstPauseMs = 30 * 1000
const longestPauseMs = 15 * minuteMs
/** Half a day of trying; what fails so often for no reason that we know will not stop failing. */
const mostAttempts = 50

/** Only a person can put these right. */
const needPerson: ReadonlySet<PostTrouble> = new Set<PostTrouble>(['no-permission', 'no-such-channel', 'revoked'])
/** Nothing will ever stand there. */
const final: ReadonlySet<PostTrouble> = new Set<PostTrouble>(['no-such-message', 'closed-direct-messages'])

/** What becomes of a post that failed: given back to be tried again later, or given up, and then its subscription with it. Never rejects. */
export async function settleFailure(desk: Desk, row: PostRow, error: unknown): Promise<void> {
  try {
    await settle(desk, row, error)
  } catch (cause) {
    // The lease runs out by itself, and the next holder sees how far this one came.
    desk.log.error({ err: cause, post: row.key }, 'a failed post could not be recorded')
  }
}

async function settle(desk: Desk, row: PostRow, error: unknown): Promise<void> {
  const { ledger, log, now } = desk
  const trouble = troubleOf(error)
  const isUnsent = isSurelyUnsent(error) || row.state === 'leased' && !await mayStand(desk, row)
  const refusals = row.refusals + (needPerson.has(trouble) ? 1 : 0)
  log.error({ err: error, post: row.key, attempt: row.attempts, trouble }, 'a post was not sent')
  const isGivenUp = isUnsent && (final.has(trouble) || refusals >= mostRefusals || row.attempts >= mostAttempts)
  if (!isGivenUp) {
    const notBeforeMs = now().getTime() + pauseMs(row, needPerson.has(trouble) ? refusals : 0)
    await ledger.releasePost(row.key, row.attempts, { notBeforeMs, trouble: wordsOf(error), isUnsent, refusals })
    return
  }
  const isClosed = await ledger.closePost(row.key, row.attempts, { state: 'failed', messageId: null, trouble: wordsOf(error), atMs: now().getTime() })
  if (!isClosed) return
  if (trouble === 'closed-direct-messages') await restFollows(desk, row)
  if (needPerson.has(trouble)) await stopSubscription(desk, row, trouble)
}

/** Whether sending had begun: then only the surface's word counts. */
async function mayStand({ ledger }: Desk, { key }: PostRow): Promise<boolean> {
  return (await ledger.post(key))?.state === 'sending'
}

function pauseMs({ attempts }: PostRow, refusals: number): number {
  const pause = refusalPausesMs[refusals - 1]
  return pause ?? Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts - 1, 10))
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Three refusals stop the subscription: the one who set it is told once. A thread or an edit that is refused stops nothing. */
async function stopSubscription(desk: Desk, { cause, rule }: PostRow, stopReason: PostTrouble): Promise<void> {
  const subscription = cause === null || rule === 'correction' ? undefined : await desk.ledger.subscription(cause)
  if (subscription === undefined || subscription.state === 'stopped') return
  const stopped: Subscription = { ...subscription, state: 'stopped', stopReason }
  await desk.ledger.saveSubscription(stopped)
  const { surface, workspaceId, channel } = subscription.to
  const deed = writeDeed({ type: 'stopped', to: subscription.to, terms: termsOf(subscription), reason: stopReason })
  await desk.ledger.audit({ surface, workspaceId, atMs: desk.now().getTime(), by: 'onrecord', what: deed })
  desk.log.warn({ subscription: subscription.id, surface, channel, reason: stopReason }, 'a subscription is stopped until somebody puts this right')
  await noticeStopped(desk, stopped)
}

/** Who takes no direct messages is not written to again until they follow something anew. */
async function restFollows({ ledger, log, now }: Desk, { to, rule }: PostRow): Promise<void> {
  const userId = personOf(to)
  if (rule !== 'follow' || userId === undefined) return
  const { surface, workspaceId } = to
  for (const follow of await ledger.follows({ surface, workspaceId, userId })) await ledger.saveFollow({ ...follow, isResting: true })
  await ledger.audit({ surface, workspaceId, atMs: now().getTime(), by: 'onrecord', what: writeDeed({ type: 'takes-no-messages', userId }) })
  log.warn({ surface, userId }, 'this person takes no direct messages; what they follow rests until they follow something again')
}
