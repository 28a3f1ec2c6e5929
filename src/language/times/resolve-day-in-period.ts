import type { CivilDay } from './calendar.ts'
import { dayNumber, daysInMonth, isRealDay, weekdayOf } from './calendar.ts'
import type { Match } from './match-patterns.ts'
import { hasWord, numberOf } from './match-patterns.ts'
import type { Reading, Resolve } from './reading.ts'
import { open, referenceDay, resolved, stated } from './reading-of.ts'
import { fullDate, monthDay } from './resolve-day.ts'
import { monthAlone } from './resolve-month.ts'
import { dayValue, monthsAway, twoDigits } from './value.ts'

/** "the 14th of next month" with 1, "the first of this month" with 0. */
export function dayOfShiftedMonth(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const day = numberOf(match, 'ordinal') ?? numberOf(match, 'day') ?? 0
    const reference = referenceDay(setting)
    if (reference === null) return open(`XXXX-XX-${twoDigits(day)}`)
    const wanted = { ...monthsAway(reference.year, reference.month, shift), day }
    return isRealDay(wanted) ? resolved(setting, dayValue(dayNumber(wanted))) : null
  }
}

/** "the fifth of every month". */
export const dayOfEveryMonth: Resolve = (match) => ({ type: 'SET', value: `XXXX-XX-${twoDigits(numberOf(match, 'ordinal') ?? 0)}`, basis: 'stated' })

/** "the first Monday of May", "the last Friday in January 2019"; null where the month has no fifth one. */
export const nthWeekdayOfMonth: Resolve = (match, setting) => {
  const year = numberOf(match, 'year')
  if (year !== undefined) return nthWeekday(match, { year, month: numberOf(match, 'month') ?? 0 }, stated)
  const month = monthAlone(match, setting)?.value ?? ''
  if (!/^\d{4}-\d\d$/.test(month)) return open(null)
  return nthWeekday(match, { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) }, (value) => resolved(setting, value))
}

/** "the third Thursday of next month" with 1. */
export function nthWeekdayOfShiftedMonth(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const reference = referenceDay(setting)
    if (reference === null) return open(null)
    return nthWeekday(match, monthsAway(reference.year, reference.month, shift), (value) => resolved(setting, value))
  }
}

interface Month {
  readonly year: number
  readonly month: number
}

function nthWeekday(match: Match, { year, month }: Month, readingOf: (value: string) => Reading): Reading | null {
  const weekday = numberOf(match, 'weekday') ?? 0
  const length = daysInMonth(year, month)
  const first = 1 + (weekday - weekdayOf(dayNumber({ year, month, day: 1 })) + 7) % 7
  const nth = hasWord(match, 'last') || hasWord(match, 'final') ? Math.floor((length - first) / 7) : (numberOf(match, 'ordinal') ?? 1) - 1
  const day = first + 7 * nth
  return nth >= 0 && day <= length ? readingOf(dayValue(dayNumber({ year, month, day }))) : null
}

/** "Thursday the 4th": the nearest such day that is a Thursday. */
export const weekdayAndDay: Resolve = (match, setting) => {
  const reference = referenceDay(setting)
  const day = numberOf(match, 'day-ordinal') ?? 0
  if (reference === null) return open(`XXXX-XX-${twoDigits(day)}`)
  const found = nearestFirst.map((shift): CivilDay => {
    const { year, month } = monthsAway(reference.year, reference.month, shift)
    return { year, month, day }
  }).find((wanted) => isRealDay(wanted) && weekdayOf(dayNumber(wanted)) === numberOf(match, 'weekday'))
  return found === undefined ? null : resolved(setting, dayValue(dayNumber(found)))
}

const nearestFirst = [0, -1, 1, -2, 2]

/** "3" in "3 and 4 February": a day of the month that is named after it. */
export const earlierDay: Resolve = (match, setting) => {
  const isAscending = (numberOf(match, 'day') ?? 0) < (numberOf(match, 'day', 1) ?? 0)
  if (!isAscending) return undefined
  return (numberOf(match, 'year') === undefined ? monthDay : fullDate)(match, setting)
}
