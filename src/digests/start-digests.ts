import { schedule } from 'node-cron'
import { isSurelyUnsent, type Surface } from '#chat/surface.ts'
import type { Ledger, Notes, SlotRow, StoreReader } from '#store/store.ts'
import { composeDigest } from './compose-digest.ts'
import { dueSlot, type DueSlot, type Subscription } from './due-slot.ts'

export interface DigestLog {
  info(details: object, message: string): void
  error(details: object, message: string): void
}

export interface DigestOptions {
  readonly subscriptions: readonly Subscription[]
  readonly surfaces: readonly Surface[]
  readonly store: StoreReader & Ledger & Notes
  readonly log: DigestLog
  readonly now?: () => Date
}

export interface Digests {
  /** Posts what is due at this moment; resolves when all of it is posted and recorded. */
  tick(): Promise<void>
  /** No further ticks; resolves when the one under way has ended. */
  stop(): Promise<void>
}

/** Longer than any surface may take to post, its own retries included. */
const leaseMs = 5 * 60 * 1000
const mostAttempts = 3

/** Starts the minute tick; each due slot is leased in the ledger, composed, posted once, and recorded. */
export function startDigests(options: DigestOptions): Digests {
  const { subscriptions, store, log, now = () => new Date() } = options
  let underWay: Promise<void> = rememberStart(store, subscriptions, now())

  /** One pass after the other: a slow post never meets the next minute's. */
  function tick(): Promise<void> {
    underWay = passAfter(underWay)
    return underWay
  }

  async function passAfter(before: Promise<void>): Promise<void> {
    await before
    try {
      for (const subscription of subscriptions) await postDue(options, subscription, now())
    } catch (error) {
      log.error({ err: error }, 'the digests could not be looked at')
    }
  }

  const task = schedule('* * * * *', () => void tick())
  return {
    tick,
    async stop() {
      await task.stop()
      await underWay
    },
  }
}

async function postDue({ store, surfaces, log }: DigestOptions, subscription: Subscription, now: Date): Promise<void> {
  const since = await store.note(startNote(subscription))
  const slot = dueSlot(subscription, since === undefined ? now : new Date(since), now)
  const surface = surfaces.find(({ name }) => name === subscription.surface)
  if (slot === undefined || surface === undefined) return
  const { surface: platform, channel } = subscription
  const lease = await store.leaseSlot({ key: slot.key, surface: platform, channel }, now.getTime(), leaseMs)
  if (lease === undefined) return
  try {
    const messageId = await composeAndPost(store, surface, subscription, slot)
    await store.closeSlot(slot.key, lease.attempts, messageId === undefined ? 'skipped' : 'sent', messageId ?? null)
    log.info({ slot: slot.key, messageId }, messageId === undefined ? 'nothing new, no digest' : 'digest posted')
  } catch (error) {
    await settleFailure(store, lease, error)
    log.error({ err: error, slot: slot.key, attempt: lease.attempts }, 'a digest was not posted')
  }
}

/** What surely did not arrive is tried again when the lease ends, three times in all; what may have arrived is never sent again. */
async function settleFailure(store: Ledger, { key, attempts }: SlotRow, error: unknown): Promise<void> {
  if (!isSurelyUnsent(error)) return store.closeSlot(key, attempts, 'unknown', null)
  if (attempts >= mostAttempts) return store.closeSlot(key, attempts, 'failed', null)
}

async function composeAndPost(
  store: StoreReader & Ledger, surface: Surface, subscription: Subscription, slot: DueSlot,
): Promise<string | undefined> {
  const { channel } = subscription
  const posted = await store.postedStories(surface.name, channel)
  const digest = await composeDigest(store, subscription, posted, slot.dueAt)
  if (digest === undefined) return undefined
  const { messageId } = await surface.post({ surface: surface.name, workspaceId: null, channel }, digest.card, slot.key)
  for (const story of digest.stories) await store.recordPostedStory(surface.name, channel, story.id, story.articleIds)
  return messageId
}

/** A new subscription begins now: slots from before it are nobody's. */
async function rememberStart(store: Notes, subscriptions: readonly Subscription[], now: Date): Promise<void> {
  for (const subscription of subscriptions) {
    const key = startNote(subscription)
    if (await store.note(key) === undefined) await store.setNote(key, now.toISOString())
  }
}

function startNote({ surface, channel, cron, timeZone, topic }: Subscription): string {
  return ['digest-start', surface, channel, cron, timeZone, topic ?? ''].join('|')
}
