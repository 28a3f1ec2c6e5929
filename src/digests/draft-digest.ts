import { DateTime } from 'luxon'
import type { Subscription } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { chooseStories, type Choice } from './choose-stories.ts'
import { composePost, digestTitle, type Draft } from './compose-post.ts'
import type { News } from './news.ts'

export type DigestSubscription = Pick<Subscription, 'id' | 'to' | 'subject' | 'leastSources' | 'mostItems' | 'timeZone' | 'whenEmpty' | 'language' | 'createdAt'>

const mostCorrections = 3
const firstDigestDays = 7

/**
 * The digest of a channel; undefined when there is nothing new, and the channel does not want to be told so.
 * Its first one begins with the stories of the last seven days of the corpus; later ones have only what came in since it was subscribed to.
 */
export async function draftDigest(
  news: News, ledger: Pick<DeskLedger, 'postedArticles' | 'hasSent' | 'untoldCorrections'>, subscription: DigestSubscription, dueAt: Date,
): Promise<Draft | undefined> {
  const stories = await chooseStories(news, ledger, await choiceFor(news, ledger, subscription))
  if (stories.length === 0 && subscription.whenEmpty === 'skip') return undefined
  const corrections = await ledger.untoldCorrections(subscription.to, mostCorrections)
  const { timeZone, language = 'en' } = subscription
  return composePost(news, digestTitle({ dueAt, timeZone, language }, stories.length), { stories, language, corrections })
}

async function choiceFor(news: News, ledger: Pick<DeskLedger, 'hasSent'>, subscription: DigestSubscription): Promise<Choice> {
  const { id, to, createdAt } = subscription
  if (await ledger.hasSent(id)) return { terms: subscription, to, sinceMs: Date.parse(createdAt), mayUpdate: true }
  return { terms: subscription, to, sinceMs: null, sinceDay: daysBefore(await news.newestDay(), firstDigestDays - 1), mayUpdate: true }
}

/** A day so many days before a day; undefined where no day is known. */
export function daysBefore(day: string | null, days: number): string | undefined {
  return day === null ? undefined : DateTime.fromISO(day, { zone: 'utc' }).minus({ days }).toISODate() ?? undefined
}
