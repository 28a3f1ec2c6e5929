import { instantOf, wallTimeAt, type WallTime } from './wall-clock.ts'
import { wallTimes } from './list-slots.ts'

/** What is posted where and when, as the config names it. */
export interface Subscription {
  readonly surface: 'discord' | 'slack' | 'local'
  readonly channel: string
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string
  /** IANA, such as "Europe/Berlin". */
  readonly timeZone: string
  readonly topic?: string | undefined
}

/** One due time of a subscription. */
export interface DueSlot {
  /** The same slot always has the same key, whichever process computes it: surface, channel, local date and time of day, topic. */
  readonly key: string
  readonly dueAt: Date
}

/** A digest that is later than this is no news any more. */
export const catchUpMs = 6 * 60 * 60 * 1000

const marginMs = 3 * 60 * 60 * 1000

/**
 * The latest slot that is due at `now` and not before `since`, at most six hours back: after a pause the last one is caught up, never all of them.
 * A time inside a daylight-saving gap is due at the first minute after it, a repeated time once, the first time.
 */
export function dueSlot(subscription: Subscription, since: Date, now: Date): DueSlot | undefined {
  const { cron, timeZone } = subscription
  const earliest = Math.max(since.getTime(), now.getTime() - catchUpMs)
  // A gap or a repeated hour moves a wall time by hours at most; the instants decide.
  const walls = wallTimes(cron, wallTimeAt(new Date(earliest - marginMs), timeZone), wallTimeAt(now, timeZone))
  const due = walls.findLast((wall) => {
    const instant = instantOf(wall, timeZone).getTime()
    return instant >= earliest && instant <= now.getTime()
  })
  return due === undefined ? undefined : { key: slotKey(subscription, due), dueAt: instantOf(due, timeZone) }
}

function slotKey({ surface, channel, topic }: Subscription, wall: WallTime): string {
  return [surface, channel, wall.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length), ...(topic === undefined ? [] : [topic])].join('|')
}
