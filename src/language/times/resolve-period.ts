import { civilDay } from './calendar.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Resolve, Setting } from './reading.ts'
import { open, referenceDay, resolved, stated } from './reading-of.ts'
import { fourDigits } from './value.ts'

/** "2001": the year itself; what stands around it decides elsewhere that it is one. */
export const year: Resolve = (match) => stated(fourDigits(numberOf(match, 'year') ?? 0))

/** "the third quarter of 1989", "Q3 2020". */
export const quarterOfYear: Resolve = (match) => quarterValue(numberOf(match, 'ordinal') ?? numberOf(match, 'quarter-name'), numberOf(match, 'year'))

/** "the third quarter of last year" with -1. */
export function quarterOfShiftedYear(shift: number): Resolve {
  return (match, setting) => {
    const reference = referenceDay(setting)
    if (reference === null) return open(null)
    const found = quarterValue(numberOf(match, 'ordinal'), reference.year + shift)
    return found === undefined ? undefined : { ...found, basis: 'computed' }
  }
}

/** "the third quarter" alone: the last one that has begun, unless the verbs look ahead. */
export const quarterAlone: Resolve = (match, setting) => {
  const quarter = numberOf(match, 'ordinal') ?? numberOf(match, 'quarter-name')
  const reference = referenceDay(setting)
  if (quarter === undefined || quarter < 1 || quarter > 4) return undefined
  if (reference === null) return open(`XXXX-Q${quarter}`)
  const current = Math.ceil(reference.month / 3)
  const direction = setting.direction(match)
  const hasJustBegun = quarter === current && direction < 0 && reference.month % 3 === 1
  const isPast = quarter > current + 1 || (quarter === current + 1 && direction <= 0) || hasJustBegun
  return resolved(setting, `${fourDigits(reference.year - (isPast ? 1 : 0))}-Q${quarter}`)
}

/** "the first half of 1999", "H1 2020". */
export const halfOfYear: Resolve = (match) => {
  const half = numberOf(match, 'ordinal') ?? numberOf(match, 'half-name')
  return half === 1 || half === 2 ? stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-H${half}`) : undefined
}

/** "the winter of 1994", "summer 2020". */
export const seasonOfYear: Resolve = (match) => stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-${nameOf(match, 'season')}`)

const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** "last spring" with -1, "this fall" with 0, "next summer" with 1. */
export function shiftedSeason(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const season = nameOf(match, 'season') ?? ''
    const reference = referenceDay(setting)
    if (reference === null) return open(`XXXX-${season}`)
    const start = seasonStarts[season] ?? 0
    const hasBegun = reference.month >= start
    const isOver = reference.month >= start + 3
    const wanted = shift < 0 ? (isOver ? 0 : -1) : shift > 0 ? (hasBegun ? 1 : 0) : 0
    return resolved(setting, `${fourDigits(reference.year + wanted)}-${season}`)
  }
}

/** "the 1990s", "the '60s": a decade. */
export const decade: Resolve = (match, setting) => {
  const digits = nameOf(match, 'decade') ?? String(numberOf(match, 'decade-name') ?? '')
  if (digits.length === 4) return stated(digits.slice(0, 3))
  const tens = digits.charAt(0)
  return stated(`${centuryOfDecade(Number(tens), setting)}${tens}`)
}

/** News that says "the 60s" means the last ones that have begun. */
function centuryOfDecade(tens: number, setting: Setting): number {
  const year = setting.publication === null ? 2000 : civilDay(setting.publication).year
  const century = Math.floor(year / 100)
  return tens * 10 <= year % 100 ? century : century - 1
}

/** "the 19th century". */
export const centuryByNumber: Resolve = (match) => {
  const number = numberOf(match, 'ordinal') ?? 0
  return number >= 1 && number <= 22 ? stated(String(number - 1).padStart(2, '0')) : undefined
}

function quarterValue(quarter: number | undefined, yearNumber: number | undefined): ReturnType<typeof stated> | undefined {
  if (quarter === undefined || quarter < 1 || quarter > 4 || yearNumber === undefined) return undefined
  return stated(`${fourDigits(yearNumber)}-Q${quarter}`)
}
