import { dayNumber, daysInMonth, easterSunday, weekdayOf } from './calendar.ts'
import { numberOf } from './match-patterns.ts'
import type { Reading, Resolve } from './reading.ts'
import { isNarrative, open, referenceDay, resolved, stated } from './reading-of.ts'
import { dayValue, weekValue } from './value.ts'

/**
 * "Christmas": the nearest one. A holiday is written as month-day ("12-25"), as the n-th weekday of a month ("11-4x4": the fourth
 * Thursday of November; "5-0x1": the last Monday of May; "11-4x4+1": the day after), or as days from Easter Sunday ("easter-2").
 */
export function holiday(code: string): Resolve {
  return (match, setting) => {
    const reference = referenceDay(setting)
    if (reference === null) return openHoliday(code)
    if (isNarrative(setting)) return resolved(setting, dayValue(dayOfHoliday(code, reference.year)))
    return resolved(setting, dayValue(nearestTo(dayNumber(reference), reference.year, code, setting.direction(match))))
  }
}

/** "Election Day": only where it is so many days away at most. */
export function holidayNearby(code: string, days: number): Resolve {
  return (_match, setting) => {
    const reference = referenceDay(setting)
    if (reference === null) return open(null)
    const near = [-1, 0, 1].map((years) => dayOfHoliday(code, reference.year + years)).find((day) => Math.abs(day - dayNumber(reference)) <= days)
    return near === undefined ? open(null) : resolved(setting, dayValue(near))
  }
}

/** "the day after Christmas" with 1, "the day before Easter" with -1. */
export function besideHoliday(code: string, days: -1 | 1): Resolve {
  return (match, setting) => {
    const reading = holiday(code)(match, setting)
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(reading?.value ?? '')
    if (parts === null || reading === null || reading === undefined) return open(null)
    return { ...reading, value: dayValue(dayNumber({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }) + days) }
  }
}

/** "Easter week", "Labor Day weekend" with "-WE": a Monday follows its weekend, and what lies in the middle of a week has none. */
export function weekOfHoliday(code: string, end: '' | '-WE'): Resolve {
  return (match, setting) => {
    const reading = holiday(code)(match, setting)
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(reading?.value ?? '')
    if (parts === null || reading === null || reading === undefined) return open(null)
    const day = dayNumber({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) })
    const weekday = weekdayOf(day)
    if (end === '') return { ...reading, value: weekValue(day) }
    return weekday === 2 || weekday === 3 ? open(null) : { ...reading, value: `${weekValue(weekday === 1 ? day - 1 : day)}${end}` }
  }
}

/** "Christmas 1914". */
export function holidayOfYear(code: string): Resolve {
  return (match) => stated(dayValue(dayOfHoliday(code, numberOf(match, 'year') ?? 0)))
}

/** "last Christmas" with -1: the one before today; "next Easter" with 1: the one after today. */
export function holidayOfShiftedYear(code: string, shift: -1 | 1): Resolve {
  return (_match, setting) => {
    const reference = referenceDay(setting)
    if (reference === null) return openHoliday(code)
    const today = dayNumber(reference)
    const days = [-1, 0, 1].map((years) => dayOfHoliday(code, reference.year + years))
    const wanted = shift < 0 ? days.findLast((day) => day < today) : days.find((day) => day > today)
    return wanted === undefined ? undefined : resolved(setting, dayValue(wanted))
  }
}

/** The day number of a holiday in a year. */
export function dayOfHoliday(code: string, year: number): number {
  const easter = /^easter([+-]\d+)?$/.exec(code)
  if (easter !== null) return easterSunday(year) + Number(easter[1] ?? 0)
  const nth = /^(\d+)-(\d)x(\d)(?:\+(\d))?$/.exec(code)
  if (nth !== null) return nthWeekday(year, { month: Number(nth[1]), weekday: Number(nth[3]), nth: Number(nth[2]) }) + Number(nth[4] ?? 0)
  return dayNumber({ year, month: Number(code.slice(0, 2)), day: Number(code.slice(3, 5)) })
}

/** nth 0 is the last one. */
function nthWeekday(year: number, { month, weekday, nth }: { readonly month: number, readonly weekday: number, readonly nth: number }): number {
  const first = dayNumber({ year, month, day: 1 })
  if (nth > 0) return first + (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7
  const last = first + daysInMonth(year, month) - 1
  return last - (weekdayOf(last) - weekday + 7) % 7
}

/** Verbs that look back or ahead move the border between the last one and the next from the middle of the year. */
function nearestTo(today: number, year: number, code: string, direction: -1 | 0 | 1): number {
  const border = 183 + direction * 100
  const days = [-1, 0, 1].map((years) => dayOfHoliday(code, year + years))
  return days.findLast((day) => day - today <= border) ?? today
}

function openHoliday(code: string): Reading {
  return open(/^\d\d-\d\d$/.test(code) ? `XXXX-${code}` : null)
}
