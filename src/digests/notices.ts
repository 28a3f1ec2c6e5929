import { DateTime } from 'luxon'
import type { Subscription } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import type { PlannedPost, PostRow } from '#store/ledger.ts'
import { subscriptionWords } from './actions/subscription-words.ts'
import { byConfig } from './config-subscriptions.ts'
import type { Desk } from './desk.ts'
import { directTo } from './direct.ts'

/** Tells the one who set the subscription, once, that nobody can say whether a post arrived. */
export async function noticeUnknown(desk: Desk, row: PostRow): Promise<void> {
  const subscription = await subscriptionOf(desk, row)
  const due = DateTime.fromMillis(row.dueMs, { zone: 'utc' }).setLocale('en-GB').toFormat('d LLL, HH:mm')
  const text = `Nobody can say whether the ${row.rule} of ${due} UTC arrived in ${row.to.channel}. I do not send it again, so that it is not there twice.`
  desk.log.warn({ post: row.key, channel: row.to.channel }, 'nobody can say whether a post arrived; it is not sent again')
  await notice(desk, subscription, { key: `notice|unknown|${row.key}`, lines: [text] })
}

/** Tells the one who set the subscription, once, that it has been stopped and why. */
export async function noticeStopped(desk: Desk, subscription: Subscription, reason: string): Promise<void> {
  await notice(desk, subscription, {
    key: `notice|stopped|${subscription.id}|${desk.now().getTime()}`,
    lines: [`I have stopped the ${subscriptionWords(subscription)} in ${subscription.to.channel}.`, reason, 'When that is put right, change it with /digest or /subscribe: then it goes on.'],
  })
}

async function subscriptionOf({ ledger }: Desk, { cause }: PostRow): Promise<Subscription | undefined> {
  return cause === null ? undefined : ledger.subscription(cause)
}

/** Nobody stands behind the config file; its operator reads the log. */
async function notice({ ledger, now }: Desk, subscription: Subscription | undefined, { key, lines }: Notice): Promise<void> {
  if (subscription === undefined || subscription.createdBy === byConfig) return
  await ledger.planPosts([noticePost(subscription, { key, lines }, now().getTime())])
}

interface Notice {
  readonly key: string
  readonly lines: readonly string[]
}

function noticePost({ to, createdBy }: Subscription, { key, lines: [text = '', ...notes] }: Notice, dueMs: number): PlannedPost {
  const card: Card = { visibility: 'public', blocks: [{ type: 'answer', text }, ...notes.map((note) => ({ type: 'note', text: note } as const))] }
  const composed = { card: JSON.stringify(card), uses: [], storyIds: [], newArticleIds: [], tells: [], details: null }
  return { key, cause: null, rule: 'notice', to: directTo(to, createdBy), dueMs, under: null, composed }
}
