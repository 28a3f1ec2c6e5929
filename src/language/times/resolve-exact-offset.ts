import type { CivilDay } from './calendar.ts'
import { civilDay, dayNumber, daysInMonth } from './calendar.ts'
import type { Resolve } from './reading.ts'
import { open, resolved } from './reading-of.ts'
import { countOf, unitOf, unitsAhead } from './resolve-offset.ts'
import { dayValue, monthsAway } from './value.ts'

/** "a year ago today", "two weeks ago today": to the day. */
export const daysAgoToday: Resolve = (match, setting) => {
  const count = countOf(match)
  if (count === undefined || setting.publication === null) return open(null)
  const day = dayBack(setting.publication, Math.round(count), unitOf(match))
  return day === undefined ? undefined : resolved({ ...setting, mode: 'news' }, dayValue(day))
}

function dayBack(today: number, count: number, unit: string): number | undefined {
  switch (unit) {
    case 'day': return today - count
    case 'week': return today - 7 * count
    case 'month': return dayNumber(monthsBack(civilDay(today), count))
    case 'year': return dayNumber(monthsBack(civilDay(today), 12 * count))
    default: return undefined
  }
}

function monthsBack({ year, month, day }: CivilDay, count: number): CivilDay {
  const before = monthsAway(year, month, -count)
  return { ...before, day: Math.min(day, daysInMonth(before.year, before.month)) }
}

/** "will open in two weeks" is a date, "was built in two weeks" a stretch of time. */
export const unitsAheadAfterIn: Resolve = (match, setting) => {
  const isAfterIn = setting.tokens[match.from - 1]?.lower === 'in'
  return isAfterIn && setting.isAhead(match) ? unitsAhead(match, setting) : undefined
}
