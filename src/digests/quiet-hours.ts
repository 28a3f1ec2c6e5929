import type { QuietHours } from '#model/subscription.ts'
import { instantOf, wallTimeAt } from './wall-clock.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Whether nothing may be posted at the instant. "22:00" to "07:00" begins at 22:00 and ends at 07:00, when posts may go out again. */
export function isQuiet(quietHours: QuietHours | null, timeZone: string, at: Date): boolean {
  if (quietHours === null) return false
  const [from, to, time] = [minutesOf(quietHours.from), minutesOf(quietHours.to), wallMinutes(at, timeZone)]
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** The instant itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(quietHours: QuietHours | null, timeZone: string, at: Date): Date {
  if (quietHours === null || !isQuiet(quietHours, timeZone, at)) return at
  return nextWall(quietHours.to, timeZone, at, dayMs)
}

/** The instant itself, or the beginning of the quiet hours that it falls into. */
export function beforeQuiet(quietHours: QuietHours | null, timeZone: string, at: Date): Date {
  if (quietHours === null || !isQuiet(quietHours, timeZone, at)) return at
  return nextWall(quietHours.from, timeZone, at, -dayMs)
}

/** The nearest instant in the direction at which the zone's clocks show the time of day. */
function nextWall(time: string, timeZone: string, at: Date, stepMs: number): Date {
  const wall = wallTimeAt(at, timeZone)
  const sameDay = wall.getTime() - wall.getTime() % dayMs + minutesOf(time) * minuteMs
  const isAhead = stepMs > 0 ? sameDay > wall.getTime() : sameDay <= wall.getTime()
  return instantOf(new Date(isAhead ? sameDay : sameDay + stepMs), timeZone)
}

function wallMinutes(at: Date, timeZone: string): number {
  return Math.floor(wallTimeAt(at, timeZone).getTime() % dayMs / minuteMs)
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
