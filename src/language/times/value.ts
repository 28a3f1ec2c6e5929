import type { Precision } from '#model/timex.ts'
import { civilDay, daysInMonth, isoWeek, mondayOfWeek } from './calendar.ts'

/** "2021-03-02" of a day number. */
export function dayValue(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${monthValue(year, month)}-${twoDigits(day)}`
}

/** "2021-W09" of any day in that ISO week. */
export function weekValue(number: number): string {
  const { year, week } = isoWeek(number)
  return `${fourDigits(year)}-W${twoDigits(week)}`
}

/** "2021-03". */
export function monthValue(year: number, month: number): string {
  return `${fourDigits(year)}-${twoDigits(month)}`
}

/** "0987" for the year 987, "BC0480" for the year -479: the calendar counts a year 0, TIMEX does not. */
export function fourDigits(year: number): string {
  return year < 1 ? `BC${String(1 - year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

/** "03" for 3. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** The month that lies some months away. */
export function monthsAway(year: number, month: number, months: number): { readonly year: number, readonly month: number } {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12 + 12) % 12 + 1 }
}

// The commonest first.
const precisions: readonly (readonly [RegExp, Precision])[] = [
  [/^\d{4}-\d\d-\d\d$/, 'day'],
  [/^\d{4}-\d\d$/, 'month'],
  [/^\d{4}-\d\d-\d\dT\d/, 'time'],
  [/^XXXX-XX-\d\dT?|^[\dX]{4}-\d\d-\d\d(?:T|$)/, 'day'],
  [/\//, 'range'],
  [/^XXXX-WXX-\d/, 'day'],
  [/-W(?:\d\d|XX)/, 'week'],
  [/-Q[\dX]$/, 'quarter'],
  [/-H[12]$/, 'range'],
  [/-(?:SP|SU|FA|WI)$/, 'season'],
  [/^[\dX]{4}-\d\d$/, 'month'],
  [/^BC\d{4}-\d\d$/, 'month'],
  [/^(?:BC)?\d{4}$/, 'year'],
  [/^\d{3}X?$/, 'decade'],
  [/^\d{2}(?:XX)?$/, 'range'],
]

/** How fine a TIMEX value is; durations, sets and vague words fix nothing on a calendar. */
export function precisionOf(value: string | null): Precision {
  if (value === null || value.endsWith('_REF')) return 'unknown'
  if (isPlainDay(value)) return 'day'
  return precisions.find(([pattern]) => pattern.test(value))?.[1] ?? 'unknown'
}

/** "2021-03-02": what most values are. */
function isPlainDay(value: string): boolean {
  return value.length === 10 && value.charCodeAt(4) === 45 && value.charCodeAt(7) === 45 && /^\d{4}-\d\d-\d\d$/.test(value)
}

const seasonCodes: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }

/** A TIMEX value as EDTF (ISO 8601-2), or null where EDTF has no form for it. */
export function edtfOf(value: string | null): string | null {
  if (value === null || value.endsWith('_REF')) return null
  if (isPlainDay(value)) return value
  if (value.startsWith('BC')) return edtfBeforeChrist(value)
  if (/^[\dX]{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) || /^XXXX-XX-\d\d$/.test(value) || value.includes('/')) return value
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$/.exec(value)
  if (time !== null) return `${time[1]}T${time[2]}:${time[3] ?? '00'}:${time[4] ?? '00'}${time[5] ?? ''}`
  const dayPart = /^(\d{4}-\d\d-\d\d)T[A-Z]{2}$/.exec(value)
  if (dayPart !== null) return dayPart[1] ?? null
  return edtfOfPeriod(value)
}

function edtfBeforeChrist(value: string): string | null {
  const parts = /^BC(\d{4})(-\d\d)?$/.exec(value)
  if (parts === null) return null
  const year = 1 - Number(parts[1])
  return `${year === 0 ? '0000' : `-${String(-year).padStart(4, '0')}`}${parts[2] ?? ''}`
}

function edtfOfPeriod(value: string): string | null {
  const year = value.slice(0, 4)
  const week = /^\d{4}-W(\d\d)(-WE)?$/.exec(value)
  if (week !== null) return weekInterval(Number(year), Number(week[1]), week[2] !== undefined)
  const quarter = /^\d{4}-Q([1-4])$/.exec(value)?.[1]
  if (quarter !== undefined) return monthInterval(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3)
  const half = /^\d{4}-H([12])$/.exec(value)?.[1]
  if (half !== undefined) return monthInterval(Number(year), Number(half) * 6 - 5, Number(half) * 6)
  const season = /^\d{4}-(SP|SU|FA|WI)$/.exec(value)?.[1]
  if (season !== undefined) return `${year}-${seasonCodes[season]}`
  if (/^\d{3}$/.test(value)) return `${value}X`
  return /^\d{2}$/.test(value) ? `${value}XX` : null
}

function weekInterval(year: number, week: number, isWeekend: boolean): string {
  const monday = mondayOfWeek(year, week)
  return `${dayValue(isWeekend ? monday + 5 : monday)}/${dayValue(monday + 6)}`
}

function monthInterval(year: number, first: number, last: number): string {
  return `${monthValue(year, first)}-01/${monthValue(year, last)}-${twoDigits(daysInMonth(year, last))}`
}
