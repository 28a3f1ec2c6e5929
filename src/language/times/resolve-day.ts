import { civilDay, dayNumber, daysInMonth, isRealDay } from './calendar.ts'
import type { CivilDay } from './calendar.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { isNarrative, open, referenceDay, resolved, stated } from './reading-of.ts'
import { monthAlone, monthYear, yearInNarrative } from './resolve-month.ts'
import type { NumericOrder } from './numeric-order.ts'
import { unitOf } from './resolve-offset.ts'
import { fullYear } from './resolve-year.ts'
import { valueAway } from './resolve-unit.ts'
import { dayValue, fourDigits, monthValue, twoDigits, weekValue } from './value.ts'

/** "February 14, 2021", "14 February 2021". */
export const fullDate: Resolve = (match) => {
  const day = { year: numberOf(match, 'year') ?? 0, month: numberOf(match, 'month') ?? 0, day: numberOf(match, 'day') ?? numberOf(match, 'ordinal') ?? 0 }
  return isRealDay(day) ? stated(dayValue(dayNumber(day))) : null
}

/** "February 14": the year that brings it nearest to the reference. */
export const monthDay: Resolve = (match, setting) =>
  resolveMonthDay(numberOf(match, 'month') ?? 0, numberOf(match, 'day') ?? numberOf(match, 'ordinal') ?? 0, match, setting)

/** "last Oct. 23": the last one before the reference. */
export const lastMonthDay: Resolve = (match, setting) => {
  const [month, day] = [numberOf(match, 'month') ?? 0, numberOf(match, 'day') ?? 0]
  const reference = referenceDay(setting)
  if (reference === null) return openMonthDay(month, day)
  const isThisYear = month < reference.month || (month === reference.month && day < reference.day)
  return dayInYear(isThisYear ? reference.year : reference.year - 1, month, day, setting)
}

/** "Feb. 14 last year" with -1, "Feb. 14 of this year" with 0. */
export function monthDayOfYear(shift: number): Resolve {
  return (match, setting) => {
    const month = numberOf(match, 'month') ?? 0
    const day = numberOf(match, 'day') ?? 0
    const reference = referenceDay(setting)
    if (reference === null) return openMonthDay(month, day)
    const wanted = { year: reference.year + shift, month, day }
    return isRealDay(wanted) ? resolved(setting, dayValue(dayNumber(wanted))) : null
  }
}

/** "Feb. 13-14", "from March 3 to 5, 2021", "Feb. 27 to March 2": one interval. */
export const dayRange: Resolve = (match, setting) => {
  const firstMonth = numberOf(match, 'month') ?? 0
  const lastMonth = numberOf(match, 'month', 1) ?? firstMonth
  const firstDay = numberOf(match, 'day') ?? 0
  const lastDay = numberOf(match, 'day', 1) ?? 0
  if (firstMonth === lastMonth && firstDay >= lastDay) return undefined
  const last = lastOfRange({ month: lastMonth, day: lastDay }, match, setting)
  if (last === null) return null
  const first = { year: firstMonth > lastMonth ? last.year - 1 : last.year, month: firstMonth, day: firstDay }
  if (!isRealDay(first)) return null
  const isStated = numberOf(match, 'year') !== undefined
  const value = `${dayValue(dayNumber(first))}/${dayValue(dayNumber(last))}`
  return isStated ? stated(value) : resolved(setting, value)
}

function lastOfRange(day: { readonly month: number, readonly day: number }, match: Match, setting: Setting): CivilDay | null {
  const year = numberOf(match, 'year')
  if (year !== undefined) return isRealDay({ year, ...day }) ? { year, ...day } : null
  const value = resolveMonthDay(day.month, day.day, match, setting)?.value ?? null
  return value === null || value.startsWith('X') ? null : civilDay(dayNumber({ year: Number(value.slice(0, 4)), ...day }))
}

/** "2021-02-14", "2021-02-14T23:30:00Z". */
export const isoStamp: Resolve = (match) => {
  const stamp = nameOf(match, 'iso') ?? ''
  const day = { year: Number(stamp.slice(0, 4)), month: Number(stamp.slice(5, 7)), day: Number(stamp.slice(8, 10)) }
  if (!isRealDay(day)) return null
  const time = /T(\d\d):(\d\d)(?::(\d\d)[^Z+-]*)?(Z|[+-]\d\d:?\d\d)?$/.exec(stamp)
  if (time === null) return stated(dayValue(dayNumber(day)))
  if (Number(time[1]) > 24 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 60) return null
  const seconds = time[3] === undefined ? '' : `:${time[3]}`
  const zone = (time[4] ?? '').replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
  return { type: 'TIME', value: `${dayValue(dayNumber(day))}T${time[1]}:${time[2]}${seconds}${zone}`, basis: 'stated' }
}

/** "03/02/2021", "14.02.2021": where the order of day and month is open, nothing finer than the year is certain. */
export const numericDate: Resolve = (match, setting) => {
  const parts = /^(\d{1,2})[./-](\d{1,2})([./-])(\d{4}|\d\d)$/.exec(nameOf(match, 'numeric-date') ?? '')
  if (parts === null) return undefined
  const year = parts[4]?.length === 2 ? fullYear(parts[4], setting) : Number(parts[4])
  if (year === undefined) return open(null)
  const [first, second] = [Number(parts[1]), Number(parts[2])]
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  // Nobody writes the month first before full stops.
  if (parts[3] === '.') return isRealDay(dayFirst) ? stated(dayValue(dayNumber(dayFirst))) : null
  if (isRealDay(dayFirst) && isRealDay(monthFirst) && first !== second) return inOrder(dayFirst, monthFirst, setting.numericOrder())
  if (isRealDay(monthFirst)) return stated(dayValue(dayNumber(monthFirst)))
  return isRealDay(dayFirst) ? stated(dayValue(dayNumber(dayFirst))) : null
}

/** "14.2." before a full stop of its own, as German writes a day without its year. */
export const dottedDay: Resolve = (match, setting) => {
  const [day = 0, month = 0] = (nameOf(match, 'dotted') ?? '').split('.').map(Number)
  return month >= 1 && month <= 12 ? resolveMonthDay(month, day, match, setting) : undefined
}

/** "02/2021". */
export const numericMonth: Resolve = (match) => {
  const [month = 0, year = 0] = (nameOf(match, 'numeric-month') ?? '').split('/').map(Number)
  return month >= 1 && month <= 12 && year >= 1900 && year < 2100 ? stated(monthValue(year, month)) : undefined
}

/** "two days after Feb. 14" with 1, "the day before Feb. 14, 2021" with -1. */
export function dayFromDate(sign: -1 | 1): Resolve {
  return (match, setting) => {
    const date = (numberOf(match, 'year') === undefined ? monthDay : fullDate)(match, setting)
    if (date === null || date === undefined || date.value === null || date.value.startsWith('X')) return date === null ? null : open(null)
    const from = dayNumber({ year: Number(date.value.slice(0, 4)), month: Number(date.value.slice(5, 7)), day: Number(date.value.slice(8, 10)) })
    const value = valueAway(unitOf(match) === '' ? 'day' : unitOf(match), sign * Math.round(numberOf(match, 'count') ?? 1), from)
    return value === undefined ? undefined : { ...date, value }
  }
}

/** "25" in "April 24 and 25": a day of the month that was named before it. */
export const furtherDay: Resolve = (match, setting) => {
  const { anchor } = setting
  const day = numberOf(match, 'day') ?? 0
  if (anchor === null || anchor.month === null || anchor.day === null || day <= anchor.day) return undefined
  const year = numberOf(match, 'year')
  const wanted = { year: year ?? anchor.year, month: anchor.month, day }
  if (year !== undefined) return isRealDay(wanted) ? stated(dayValue(dayNumber(wanted))) : null
  return isRealDay(wanted) ? { ...resolved(setting, dayValue(dayNumber(wanted))), basis: 'inferred' } : undefined
}

/** A day that its name fixes, "9/11", once it has happened. */
export function fixedDay(value: string): Resolve {
  return (_match, setting) => setting.publication === null || dayValue(setting.publication) > value ? stated(value) : undefined
}

/** "the last day of February". */
export const lastDayOfMonth: Resolve = (match, setting) => {
  const month = (numberOf(match, 'year') === undefined ? monthAlone : monthYear)(match, setting)
  if (month === null || month === undefined || month.value === null || month.value.startsWith('X')) return month
  const last = daysInMonth(Number(month.value.slice(0, 4)), Number(month.value.slice(5, 7)))
  return { ...month, value: `${month.value}-${twoDigits(last)}` }
}

/** "the week of March 6". */
export const weekOfDay: Resolve = (match, setting) => {
  const date = (numberOf(match, 'year') === undefined ? monthDay : fullDate)(match, setting)
  if (date === null || date === undefined || date.value === null || date.value.startsWith('X')) return date === null ? null : open(null)
  const day = dayNumber({ year: Number(date.value.slice(0, 4)), month: Number(date.value.slice(5, 7)), day: Number(date.value.slice(8, 10)) })
  return { ...date, value: weekValue(day) }
}

/** The order that the text's other dates have, else both readings. */
function inOrder(dayFirst: CivilDay, monthFirst: CivilDay, order: NumericOrder | null): Reading {
  if (order !== null) return { ...stated(dayValue(dayNumber(order === 'day-first' ? dayFirst : monthFirst))), basis: 'inferred' }
  const days = [dayNumber(dayFirst), dayNumber(monthFirst)].sort((a, b) => a - b).map(dayValue)
  return { type: 'DATE', value: fourDigits(dayFirst.year), basis: 'stated', edtf: `[${days.join(',')}]`, precision: 'unknown' }
}

/** "on the 14th": the last one, unless the verbs look ahead. */
export const dayOfMonth: Resolve = (match, setting) => {
  const day = numberOf(match, 'day-ordinal') ?? 0
  const reference = referenceDay(setting)
  if (reference === null) return open(`XXXX-XX-${twoDigits(day)}`)
  const wanted = { year: reference.year, month: reference.month, day }
  const isLater = day > reference.day && !isNarrative(setting)
  const lastMonth = reference.month === 1 ? { year: reference.year - 1, month: 12, day } : { ...wanted, month: reference.month - 1 }
  const chosen = isLater && setting.direction(match) <= 0 && !setting.isAhead(match) ? lastMonth : wanted
  return isRealDay(chosen) ? resolved(setting, dayValue(dayNumber(chosen))) : null
}

/** The nearest such day; verbs that look back or ahead shift the borders. */
export function resolveMonthDay(month: number, day: number, match: Match, setting: Setting): Reading | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return null
  const reference = referenceDay(setting)
  if (reference === null) return openMonthDay(month, day)
  if (isNarrative(setting)) return dayInYear(yearInNarrative(month, setting), month, day, setting)
  const distance = dayNumber({ year: reference.year, month, day }) - dayNumber(reference)
  const direction = setting.direction(match)
  if (distance > latestDistance(direction, match, setting)) return dayInYear(reference.year - 1, month, day, setting)
  // A verb of the future must stand before the date: "June 8 - ministers meet" is how a chronicle tells the past.
  const earliest = setting.isAhead(match) ? -60 : direction > 0 ? -150 : -240
  if (direction >= 0 && distance < earliest) return dayInYear(reference.year + 1, month, day, setting)
  return dayInYear(reference.year, month, day, setting)
}

/** So many days ahead, and it is last year's instead: "will open on Oct. 5" said in January is ahead, "fell on Oct. 5" is not. */
function latestDistance(direction: -1 | 0 | 1, match: Match, setting: Setting): number {
  if (setting.isOver(match)) return 0
  if (setting.isAhead(match)) return 300
  return direction < 0 ? 75 : 150
}

function dayInYear(year: number, month: number, day: number, setting: Setting): Reading | null {
  return isRealDay({ year, month, day }) ? resolved(setting, dayValue(dayNumber({ year, month, day }))) : null
}

function openMonthDay(month: number, day: number): Reading | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month) ? open(`XXXX-${twoDigits(month)}-${twoDigits(day)}`) : null
}
