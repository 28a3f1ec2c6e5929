import type { Subscription } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import { describeTerms, stopWords } from '#chat/terms/describe-terms.ts'
import { ruleName } from '#chat/words/rules.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { PlannedPost, PostRow } from '#store/ledger.ts'
import { byConfig } from './config-subscriptions.ts'
import type { Desk } from './desk.ts'
import { directTo } from './direct.ts'
import { momentWords } from './moment-words.ts'

/** Tells the one who set the subscription, once, that nobody can say whether a post arrived. */
export async function noticeUnknown(desk: Desk, row: PostRow): Promise<void> {
  const subscription = await subscriptionOf(desk, row)
  const { language = 'en' } = subscription ?? {}
  const words = wordsFor(language)
  const text = words.posts.mayBeLost(ruleName(row.rule, words), momentWords(new Date(row.dueMs), language), row.to.channel)
  desk.log.warn({ post: row.key, channel: row.to.channel }, 'nobody can say whether a post arrived; it is not sent again')
  await notice(desk, subscription, { key: `notice|unknown|${row.key}`, lines: [text, words.posts.notTwice] })
}

/** Tells the one who set the subscription, once, that it has been stopped and why. */
export async function noticeStopped(desk: Desk, subscription: Subscription): Promise<void> {
  const words = wordsFor(subscription.language ?? 'en')
  const what = words.posts.stopped(describeTerms(subscription, words), subscription.to.channel)
  await notice(desk, subscription, {
    key: `notice|stopped|${subscription.id}|${desk.now().getTime()}`,
    lines: [what, stopWords(subscription, words), words.posts.goesOn],
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

function noticePost({ to, createdBy, language = 'en' }: Subscription, { key, lines: [text = '', ...notes] }: Notice, dueMs: number): PlannedPost {
  const card: Card = { visibility: 'public', language, blocks: [{ type: 'answer', text }, ...notes.map((note) => ({ type: 'note', text: note } as const))] }
  const composed = { card: JSON.stringify(card), uses: [], storyIds: [], newArticleIds: [], tells: [], details: null }
  return { key, cause: null, rule: 'notice', to: directTo(to, createdBy), dueMs, under: null, composed }
}
