import type { Subscription } from '#model/subscription.ts'
import { wallTimes } from './list-slots.ts'
import { afterQuiet } from './quiet-hours.ts'
import { instantOf, wallTimeAt, type WallTime } from './wall-clock.ts'

/** One due time of a subscription. */
export interface DueSlot {
  /** The same slot always has the same key, whichever process computes it: subscription, local date and time of day. */
  readonly key: string
  /** What the slot is called after. */
  readonly dueAt: Date
  /** When it is posted: the same, or the end of the quiet hours. */
  readonly postAt: Date
}

/** A digest that is later than this is no news any more. */
export const catchUpMs = 6 * 60 * 60 * 1000

const dayMs = 24 * 60 * 60 * 1000
const marginMs = 3 * 60 * 60 * 1000

/**
 * The latest slot of a digest that is to be posted at `now`, at most six hours back: after a pause the last one is caught up, never all of them.
 * A time inside a daylight-saving gap is due at the first minute after it, a repeated time once, the first time. Slots from before the subscription,
 * or before the end of its pause, are nobody's.
 */
export function dueSlot(subscription: Subscription, now: Date): DueSlot | undefined {
  const { id, cron, timeZone, quietHours } = subscription
  if (cron === null) return undefined
  const since = beginningOf(subscription)
  const slots = recentSlots(cron, timeZone, now).map(({ wall, dueAt }) => ({ wall, dueAt, postAt: afterQuiet(quietHours, timeZone, dueAt) }))
  const due = slots.findLast(({ dueAt, postAt }) =>
    dueAt.getTime() >= since && postAt.getTime() >= now.getTime() - catchUpMs && postAt.getTime() <= now.getTime())
  return due === undefined ? undefined : { key: slotKey(id, due.wall), dueAt: due.dueAt, postAt: due.postAt }
}

/** Since when (milliseconds since the epoch) the subscription is on, without a break. */
export function beginningOf({ createdAt, resumedAt = null, pausedUntil }: Subscription): number {
  return Math.max(...[createdAt, resumedAt, pausedUntil].filter((instant) => instant !== null).map((instant) => Date.parse(instant)))
}

/** What a slot is recorded under. */
export function slotKey(subscriptionId: string, wall: WallTime): string {
  return `${subscriptionId}|${wall.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}`
}

/** The instant that a slot's key names. */
export function slotTime(key: string, timeZone: string): Date {
  return instantOf(new Date(`${key.slice(-'yyyy-mm-ddThh:mm'.length)}:00Z`), timeZone)
}

interface Slot {
  readonly wall: WallTime
  readonly dueAt: Date
}

const remembered = new Map<string, readonly Slot[]>()
const mostRemembered = 500

/** The slots round the last day and a half; many channels share one time, so the last answers are remembered. */
function recentSlots(cron: string, timeZone: string, now: Date): readonly Slot[] {
  const key = `${cron}|${timeZone}|${now.getTime()}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  // Quiet hours may move a slot by most of a day; a gap or a repeated hour by hours at most.
  const first = wallTimeAt(new Date(now.getTime() - catchUpMs - dayMs - marginMs), timeZone)
  // Clocks that were put back show an earlier time than that of a slot which is due already.
  const last = new Date(wallTimeAt(now, timeZone).getTime() + marginMs)
  const slots = wallTimes(cron, first, last).map((wall) => ({ wall, dueAt: instantOf(wall, timeZone) }))
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, slots)
  return slots
}
