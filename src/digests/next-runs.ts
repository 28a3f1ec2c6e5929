import { Cron } from 'croner'
import type { SubscriptionTerms } from '#model/subscription.ts'
import { afterQuiet } from './quiet-hours.ts'
import { instantOf, wallTimeAt } from './wall-clock.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The next times at which a digest is posted, earliest first; none for what is posted at once. */
export function nextRuns({ cron, timeZone, quietHours }: Pick<SubscriptionTerms, 'cron' | 'timeZone' | 'quietHours'>, now: Date, count = 3): readonly Date[] {
  if (cron === null) return []
  const schedule = new Cron(cron, { timezone: 'UTC' })
  const runs = new Set<number>()
  // A time of yesterday may have been moved to after now by quiet hours.
  let wall: Date | null = new Date(wallTimeAt(now, timeZone).getTime() - dayMs)
  while (runs.size < count && (wall = schedule.nextRun(wall)) !== null) {
    const run = afterQuiet(quietHours, timeZone, instantOf(wall, timeZone)).getTime()
    if (run > now.getTime()) runs.add(run)
  }
  return [...runs].map((run) => new Date(run))
}
