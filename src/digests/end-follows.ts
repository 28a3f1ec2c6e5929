import type { Follow } from '#model/subscription.ts'
import type { Desk } from './desk.ts'
import type { News } from './news.ts'

const quietMs = 7 * 24 * 60 * 60 * 1000

/** Ends the follows of stories that have been quiet for a week, where their readers wanted them until then. */
export async function endFollows({ ledger, log }: Desk, news: News, now: Date): Promise<void> {
  for (const follow of await ledger.follows()) {
    if (!follow.untilItEnds || !await hasEnded(news, follow, now)) continue
    await ledger.removeFollow(follow.id)
    log.info({ follow: follow.id }, 'a story has been quiet for a week: a follow has ended')
  }
}

async function hasEnded(news: News, { subject, createdAt }: Follow, now: Date): Promise<boolean> {
  if (subject.type !== 'story' || now.getTime() - Date.parse(createdAt) < quietMs) return false
  const stories = await news.stories(subject)
  const seen = stories.length === 0 ? [] : [...(await news.seen(stories)).values()]
  return Math.max(0, ...seen) < now.getTime() - quietMs
}
