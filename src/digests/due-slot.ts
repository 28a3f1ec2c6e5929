import { Cron } from 'croner'
import { DateTime } from 'luxon'

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

const mostSlotsAPass = 400

/**
 * The latest slot that is due at `now` and not before `since`, at most six hours back: after a pause the last one is caught up, never all of them.
 * A time inside a daylight-saving gap is due at the first minute after it, a repeated time once, the first time.
 */
export function dueSlot(subscription: Subscription, since: Date, now: Date): DueSlot | undefined {
  const earliest = new Date(Math.max(since.getTime(), now.getTime() - catchUpMs) - 1)
  const runs = runsBetween(subscription, earliest, now)
  const dueAt = runs.at(-1)
  return dueAt === undefined ? undefined : { key: slotKey(subscription, dueAt), dueAt }
}

function runsBetween({ cron, timeZone }: Subscription, after: Date, until: Date): Date[] {
  const schedule = new Cron(cron, { timezone: timeZone })
  const runs: Date[] = []
  let run = schedule.nextRun(after)
  while (run !== null && run <= until && runs.length < mostSlotsAPass) {
    runs.push(run)
    run = schedule.nextRun(run)
  }
  return runs
}

function slotKey({ surface, channel, timeZone, topic }: Subscription, dueAt: Date): string {
  const local = DateTime.fromJSDate(dueAt, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm")
  return [surface, channel, local, ...(topic === undefined ? [] : [topic])].join('|')
}
