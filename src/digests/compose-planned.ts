import type { Subscription } from '#model/subscription.ts'
import type { PostRow } from '#store/ledger.ts'
import { packDraft, type Draft } from './compose-post.ts'
import type { Desk } from './desk.ts'
import { draftAtOnce } from './draft-at-once.ts'
import { draftDigest } from './draft-digest.ts'
import { draftFollow } from './draft-follow.ts'
import { dueSlot, slotTime } from './due-slot.ts'
import type { News } from './news.ts'
import { newsIn } from './news-in.ts'

const mostTries = 3

export interface Planned {
  readonly row: PostRow
  /** The one that wants it; undefined for what no subscription wants. */
  readonly subscription: Subscription | undefined
}

/** Composes a leased post and keeps the card in the ledger; the card, or null where there is nothing to post. */
export async function composePlanned(desk: Desk, news: News, { row, subscription }: Planned): Promise<string | null> {
  const own = await newsIn(desk, news, row.to)
  for (let tries = 0; tries < mostTries; tries++) {
    const draft = await draftOf(desk, own, { row, subscription })
    if (draft === undefined) return null
    const composed = packDraft(draft)
    const outcome = await desk.ledger.composePost(row.key, row.attempts, composed)
    if (outcome === 'composed') return composed.card
    if (outcome === 'lost') throw new Error('Another process has this post now.')
    // Another post of the channel took one of the articles in this very moment: what is left is looked at anew.
  }
  throw new Error('Other posts of the channel were faster every time.')
}

async function draftOf(desk: Desk, news: News, { row, subscription }: Planned): Promise<Draft | undefined> {
  if (row.rule === 'follow') return draftFollow(news, desk.ledger, { to: row.to, now: desk.now() })
  if (subscription === undefined) return undefined
  if (row.rule !== 'digest') return draftAtOnce(news, desk.ledger, subscription, desk.now())
  // After a long outage a later slot may be due by now: then that one tells everything.
  if (isSuperseded(subscription, row, desk.now())) return undefined
  return draftDigest(news, desk.ledger, subscription, slotTime(row.key, subscription.timeZone))
}

function isSuperseded(subscription: Subscription, { key }: PostRow, now: Date): boolean {
  const latest = dueSlot(subscription, now)
  return latest !== undefined && latest.key !== key
}
