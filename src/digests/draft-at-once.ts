import { DateTime } from 'luxon'
import type { Subscription } from '#model/subscription.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { chooseStories, type ChosenStory } from './choose-stories.ts'
import { composePost, type Draft } from './compose-post.ts'
import { beginningOf, catchUpMs } from './due-slot.ts'
import type { News } from './news.ts'
import { beforeQuiet } from './quiet-hours.ts'

type Asked = Pick<DeskLedger, 'postedArticles' | 'countSince'>

const mostBreakingADay = 3

/** A post of what is told at once: each new story, or those that enough independent sources have; undefined where there is none. */
export async function draftAtOnce(news: News, ledger: Asked, subscription: Subscription, now: Date): Promise<Draft | undefined> {
  const stories = await storiesAtOnce(news, ledger, subscription, now)
  if (stories.length === 0) return undefined
  const { mode, language = 'en' } = subscription
  const { posts } = wordsFor(language)
  return composePost(news, (mode === 'breaking' ? posts.breaking : posts.fresh)(stories.length), { stories, language })
}

/** New stories of the last hours, those of quiet hours that have just ended included; of breaking ones at most three posts a day. */
export async function storiesAtOnce(news: News, ledger: Asked, subscription: Subscription, now: Date): Promise<readonly ChosenStory[]> {
  const { to, mode, timeZone, quietHours } = subscription
  const horizon = beforeQuiet(quietHours, timeZone, new Date(now.getTime() - catchUpMs))
  const sinceMs = Math.max(beginningOf(subscription), horizon.getTime())
  const stories = await chooseStories(news, ledger, { terms: subscription, to, sinceMs, mayUpdate: false })
  if (stories.length === 0 || mode !== 'breaking') return stories
  const dayStart = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day').toMillis()
  return await ledger.countSince(to, 'breaking', dayStart) >= mostBreakingADay ? [] : stories
}
