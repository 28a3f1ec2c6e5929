import { civilDay, dayNumber } from './calendar.ts'
import { numberOf } from './match-patterns.ts'
import type { Resolve } from './reading.ts'
import { open } from './reading-of.ts'
import { fullDate, monthDay } from './resolve-day.ts'
import { valueOfQuarter } from './resolve-unit.ts'

/** Half the length of a quarter in days. */
const halfLength = 45

/** "the quarter ended Jan. 31": the quarter of the calendar that most of it lies in. */
export const quarterEnded: Resolve = (match, setting) => {
  const end = (numberOf(match, 'year') === undefined ? monthDay : fullDate)(match, setting)
  if (end === null || end === undefined || end.value === null || end.value.startsWith('X')) return end === null ? null : open(null)
  const [year = 0, month = 0, day = 0] = end.value.split('-').map(Number)
  return { ...end, value: valueOfQuarter(civilDay(dayNumber({ year, month, day }) - halfLength)) }
}
