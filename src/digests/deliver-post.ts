import type { Card } from '#chat/card.ts'
import type { Surface } from '#chat/surface.ts'
import type { Destination } from '#model/subscription.ts'
import type { PostRow } from '#store/ledger.ts'
import { catchUpMs } from './due-slot.ts'
import { composePlanned } from './compose-planned.ts'
import { deliverCorrection } from './deliver-correction.ts'
import type { Desk } from './desk.ts'
import { personOf } from './direct.ts'
import { isActive } from './is-active.ts'
import type { News } from './news.ts'
import { noticeUnknown } from './notices.ts'
import { isPaused } from './pause.ts'
import { settleFailure } from './settle-failure.ts'
import { takeTurn } from './take-turn.ts'

/** Discord knows a nonce again for minutes; within this time the same post may simply be sent again. */
const nonceWindowMs = 3 * 60 * 1000
const pauseCheckMs = 60 * 1000

/** These go out late, too, and while everything is paused: somebody asked for them, or they put something right. */
const lasting = new Set(['correction', 'correction-note', 'notice', 'tip', 'test'])

/** Brings one claimed post as far as it goes: composes it, sends it, and records its end, or gives it back. Never rejects. */
export async function deliverPost(desk: Desk, news: News, row: PostRow): Promise<void> {
  const surface = desk.surfaces.find(({ name }) => name === row.to.surface)
  if (surface === undefined) return
  try {
    await (row.rule === 'correction' ? deliverCorrection(desk, surface, row) : deliver({ desk, news, surface, row }))
  } catch (error) {
    await settleFailure(desk, row, error)
  }
}

interface Delivery {
  readonly desk: Desk
  readonly news: News
  readonly surface: Surface
  readonly row: PostRow
}

async function deliver(delivery: Delivery): Promise<void> {
  const { desk, news, row } = delivery
  const { ledger, now } = desk
  const nowMs = now().getTime()
  if (row.state === 'sending') return resume(delivery)
  if (!lasting.has(row.rule)) {
    if (row.dueMs < nowMs - catchUpMs) return end(delivery, 'skipped', 'too late to be news')
    if (await isPaused(ledger, row.to)) {
      await ledger.releasePost(row.key, row.attempts, { notBeforeMs: nowMs + pauseCheckMs, trouble: 'everything is paused', isUnsent: true, refusals: row.refusals })
      return
    }
  }
  const subscription = row.cause === null ? undefined : await ledger.subscription(row.cause)
  if (row.cause !== null && (subscription === undefined || !isActive(subscription, now()))) return end(delivery, 'skipped', 'nobody wants it any more')
  const card = row.state === 'composed' ? row.card : await composePlanned(desk, news, { row, subscription })
  if (card === null) return end(delivery, 'skipped', 'nothing new')
  await send(delivery, card)
}

/** An earlier holder may have sent it: nothing is sent again unless the platform refuses a repeat, or shows that it is not there. */
async function resume(delivery: Delivery): Promise<void> {
  const { desk, surface, row } = delivery
  const { key, card, sendingSinceMs } = row
  if (card === null || sendingSinceMs === null) return end(delivery, 'failed', 'its card is lost')
  if (row.to.surface === 'discord' && desk.now().getTime() - sendingSinceMs < nonceWindowMs) return send(delivery, card)
  const to = await addressOf(surface, row.to)
  const found = await surface.findPost(to, key, sendingSinceMs, await parentMessage(desk, row))
  if (found === 'absent') return send(delivery, card)
  if (found !== 'unknowable') return end(delivery, 'sent', null, found.messageId)
  await end(delivery, 'unknown', 'nobody can say whether it arrived')
  await noticeUnknown(desk, row)
}

async function send(delivery: Delivery, card: string): Promise<void> {
  const { desk, surface, row } = delivery
  const { ledger, now } = desk
  // Written by this room alone.
  const parsed = JSON.parse(card) as Card
  const under = await parentMessage(desk, row)
  const posted = await desk.gate(surface)(async () => {
    const to = await addressOf(surface, row.to)
    const turn = () => takeTurn(desk, to, row.under === null ? 'post' : 'thread')
    await turn()
    const isOurs = await ledger.startSending(row.key, row.attempts, now().getTime())
    return isOurs ? surface.post(to, parsed, row.key, under, turn) : undefined
  })
  if (posted !== undefined) await end(delivery, 'sent', null, posted.messageId)
}

async function end(
  { desk, row }: Delivery, state: 'sent' | 'skipped' | 'failed' | 'unknown', trouble: string | null, messageId: string | null = null,
): Promise<void> {
  const { ledger, log, now } = desk
  const isClosed = await ledger.closePost(row.key, row.attempts, { state, messageId, trouble, atMs: now().getTime() })
  if (isClosed) log.info({ post: row.key, rule: row.rule, messageId, trouble }, state === 'sent' ? 'posted' : `not posted: ${state}`)
}

/** The message in whose thread it goes. */
async function parentMessage({ ledger }: Desk, { under }: PostRow): Promise<string | undefined> {
  return under === null ? undefined : (await ledger.post(under))?.messageId ?? undefined
}

/** Where the platform says that direct messages with the person go. */
async function addressOf(surface: Surface, to: Destination): Promise<Destination> {
  const person = personOf(to)
  return person === undefined ? to : surface.openDirect(to.workspaceId, person)
}
