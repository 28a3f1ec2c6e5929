import type { Follow, Subscription } from '#model/subscription.ts'
import type { PlannedPost } from '#store/ledger.ts'
import type { Desk } from './desk.ts'
import { directTo } from './direct.ts'
import { storiesAtOnce } from './draft-at-once.ts'
import { isAwake, storiesOfFollows } from './draft-follow.ts'
import { dueSlot } from './due-slot.ts'
import { isActive } from './is-active.ts'
import type { News } from './news.ts'
import { afterQuiet } from './quiet-hours.ts'

const hourMs = 60 * 60 * 1000

/** Puts everything that is due at this moment into the outbox. What is planned already is left alone. */
export interface Planner {
  /** How many posts were new. */
  plan(news: News, now: Date): Promise<number>
}

/** Plans digests, what is told at once, and the hourly messages to those who follow. */
export function createPlanner({ ledger }: Pick<Desk, 'ledger'>): Planner {
  /** Subscription → its last slot that went into the outbox: of thousands that are done nobody has to ask the ledger every minute. */
  const planned = new Map<string, string>()
  let followHour = 0

  async function digests(subscriptions: readonly Subscription[], now: Date): Promise<number> {
    const due = subscriptions.flatMap((subscription): PlannedPost[] => {
      const slot = dueSlot(subscription, now)
      if (slot === undefined || planned.get(subscription.id) === slot.key) return []
      return [{ key: slot.key, cause: subscription.id, rule: 'digest', to: subscription.to, dueMs: slot.postAt.getTime(), under: null }]
    })
    const added = due.length === 0 ? [] : await ledger.planPosts(due)
    for (const { cause, key } of due) planned.set(cause ?? '', key)
    return added.length
  }

  async function atOnce(subscriptions: readonly Subscription[], news: News, now: Date): Promise<number> {
    const due: PlannedPost[] = []
    for (const subscription of subscriptions) {
      const [first] = await storiesAtOnce(news, ledger, subscription, now)
      if (first !== undefined) due.push(postAtOnce(subscription, first.newIds[0] ?? '', now))
    }
    return due.length === 0 ? 0 : (await ledger.planPosts(due)).length
  }

  async function followed(news: News, now: Date): Promise<number> {
    const hour = Math.floor(now.getTime() / hourMs)
    if (hour === followHour) return 0
    const people = Map.groupBy((await ledger.follows()).filter((follow) => isAwake(follow, now)), personKey)
    const due: PlannedPost[] = []
    for (const [person, follows] of people) {
      const [first] = follows
      if (first === undefined) continue
      const to = directTo(first, first.userId)
      const stories = await storiesOfFollows(news, ledger, { to, follows })
      const key = `follow|${person}|${new Date(hour * hourMs).toISOString()}`
      if (stories.length > 0) due.push({ key, cause: null, rule: 'follow', to, dueMs: hour * hourMs, under: null })
    }
    const added = due.length === 0 ? [] : await ledger.planPosts(due)
    followHour = hour
    return added.length
  }

  return {
    async plan(news, now) {
      const subscriptions = (await ledger.subscriptions()).filter((subscription) => isActive(subscription, now))
      const counts = [
        await digests(subscriptions.filter(({ mode }) => mode === 'digest'), now),
        await atOnce(subscriptions.filter(({ mode }) => mode !== 'digest'), news, now),
        await followed(news, now),
      ]
      return counts.reduce((sum, count) => sum + count, 0)
    },
  }
}

/** Within quiet hours everything waits for their end, in one post. */
function postAtOnce({ id, mode, to, timeZone, quietHours }: Subscription, firstId: string, now: Date): PlannedPost {
  const postAt = afterQuiet(quietHours, timeZone, now)
  const occasion = postAt > now ? postAt.toISOString() : firstId
  return { key: `${id}|${mode}|${occasion}`, cause: id, rule: mode, to, dueMs: postAt.getTime(), under: null }
}

function personKey({ surface, workspaceId, userId }: Follow): string {
  return `${surface}|${workspaceId ?? ''}|${userId}`
}
