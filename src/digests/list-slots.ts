import { Cron } from 'croner'
import { instantOf, type WallTime } from './wall-clock.ts'

/** The wall times of a cron expression of five fields, both ends included; nothing of zones and daylight saving is in them. */
export function wallTimes(cron: string, first: WallTime, last: WallTime): WallTime[] {
  const schedule = new Cron(cron, { timezone: 'UTC' })
  const times: WallTime[] = []
  for (let next = schedule.nextRun(new Date(first.getTime() - 1)); next !== null && next <= last; next = schedule.nextRun(next)) times.push(next)
  return times
}

/** The due instants of the local dates from the first to the last, both included ("2027-01-01"); two times that fall together are one. */
export function listSlots({ cron, timeZone, from, to }: {
  readonly cron: string, readonly timeZone: string, readonly from: string, readonly to: string,
}): Date[] {
  const walls = wallTimes(cron, new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`))
  const instants = walls.map((wall) => instantOf(wall, timeZone).getTime())
  return [...new Set(instants)].map((instant) => new Date(instant))
}
