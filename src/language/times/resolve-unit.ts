import { civilDay, dayNumber, weekdayOf } from './calendar.ts'
import { nameOf } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { isNarrative, open, referenceDay, resolved } from './reading-of.ts'
import { meaningOf } from './token.ts'
import { dayValue, fourDigits, monthsAway, monthValue, weekValue } from './value.ts'

/** "last week" with -1, "this month" with 0, "next year" with 1, at the unit's own grain; the unit is in the words or given. */
export function shiftedUnit(shift: number, unit?: string): Resolve {
  return (match, setting) => unitAway(unit ?? nameOf(match, 'unit') ?? '', shift, setting)
}

/** "over the weekend": the one that began last, unless the verbs look ahead. */
export const weekendNear: Resolve = (match, setting) => {
  if (setting.publication === null) return open(null)
  const isComing = setting.direction(match) > 0 || setting.isPlanned(match) || weekdayOf(setting.publication) >= 6
  return unitAway('weekend', isComing ? 0 : -1, { ...setting, mode: 'news' })
}

/** "the year", "the full year": this one, or the one that the text tells of; "the year ended June 30" is a stretch of time. */
export const theYear: Resolve = (match, setting) => {
  const [next, afterNext] = [setting.tokens[match.to], setting.tokens[match.to + 1]]
  const isStretch = meaningOf(next, 'over') !== undefined || (next?.lower === 'to' && meaningOf(afterNext, 'month') !== undefined)
  if (isStretch) return { type: 'DURATION', value: 'P1Y', basis: 'stated' }
  return unitAway('year', 0, setting)
}

/** "by year-end": the last month of this year, or of the last one where the verbs look back. */
export const yearEnd: Resolve = (match, setting) => {
  const reference = referenceDay(setting)
  if (reference === null) return open('XXXX-12')
  const isPast = !isNarrative(setting) && (setting.isOver(match) || (!setting.isAhead(match) && setting.direction(match) < 0 && reference.month < 12))
  return resolved(setting, `${fourDigits(isPast ? reference.year - 1 : reference.year)}-12`)
}

/** "by year-end": the day on which books are closed. */
export const lastDayOfYear: Resolve = (match, setting) => {
  const month = yearEnd(match, setting)
  return month === null || month === undefined || month.value === null ? month : { ...month, value: `${month.value}-31` }
}

/** The day, week, month, quarter, year … that lies some units from the reference. */
export function unitAway(unit: string, count: number, setting: Setting): Reading | undefined {
  const reference = referenceDay(setting)
  if (reference === null) return knownUnits.has(unit) ? open(null) : undefined
  const value = valueAway(unit, count, dayNumber(reference))
  return value === undefined ? undefined : resolved(setting, value)
}

const knownUnits: ReadonlySet<string> = new Set(['day', 'week', 'fortnight', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])

/** TIMEX value of the period of this unit that lies `count` of them away from a day. */
export function valueAway(unit: string, count: number, reference: number): string | undefined {
  const { year, month } = civilDay(reference)
  switch (unit) {
    case 'day': return year < 1 ? undefined : dayValue(reference + count)
    case 'week': return year < 1 ? undefined : weekValue(reference + 7 * count)
    case 'fortnight': return year < 1 ? undefined : weekValue(reference + 14 * count)
    case 'weekend': return year < 1 ? undefined : `${weekValue(reference - weekdayOf(reference) + 1 + 7 * count)}-WE`
    case 'month': return valueOfMonth(monthsAway(year, month, count))
    case 'quarter': return valueOfQuarter(monthsAway(year, month, 3 * count))
    case 'year': return fourDigits(year + count)
    case 'decade': return isKnownYear(year + 10 * count) ? fourDigits(year + 10 * count).slice(0, 3) : undefined
    case 'century': return isKnownYear(year + 100 * count) ? fourDigits(year + 100 * count).slice(0, 2) : undefined
    default: return undefined
  }
}

/** "2021-Q1" of a month. */
export function valueOfQuarter({ year, month }: { readonly year: number, readonly month: number }): string {
  return `${fourDigits(year)}-Q${Math.ceil(month / 3)}`
}

function valueOfMonth({ year, month }: { readonly year: number, readonly month: number }): string {
  return monthValue(year, month)
}

function isKnownYear(year: number): boolean {
  return year >= 1 && year <= 9999
}
