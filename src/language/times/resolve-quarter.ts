import { numberOf } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { open, referenceDay, resolved, stated } from './reading-of.ts'
import { meaningOf } from './token.ts'
import { unitAway, valueOfQuarter } from './resolve-unit.ts'
import { fourDigits, monthsAway } from './value.ts'

/** "the third quarter of 1989", "Q3 2020". */
export const quarterOfYear: Resolve = (match) => {
  const quarter = quarterNumber(match)
  return quarter === undefined ? undefined : stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-Q${quarter}`)
}

/** "the third quarter of last year" with -1. */
export function quarterOfShiftedYear(shift: number): Resolve {
  return (match, setting) => {
    const quarter = quarterNumber(match)
    if (quarter === undefined) return undefined
    const reference = referenceDay(setting)
    return reference === null ? open(`XXXX-Q${quarter}`) : resolved(setting, `${fourDigits(reference.year + shift)}-Q${quarter}`)
  }
}

/** "the third quarter" alone: the last one that has begun, unless the verbs look ahead. */
export const quarterAlone: Resolve = (match, setting) => {
  const quarter = quarterNumber(match)
  if (quarter === undefined) return undefined
  const reference = referenceDay(setting)
  if (reference === null) return open(`XXXX-Q${quarter}`)
  // "the fourth quarter ended June 30" is a company's own, and it has just ended.
  if (meaningOf(setting.tokens[match.to], 'over') !== undefined) return resolved(setting, `${fourDigits(reference.year)}-Q${quarter}`)
  const current = Math.ceil(reference.month / 3)
  // "is to close in the third quarter", but "expects to report a third-quarter loss" of the one that is over.
  const isComing = isWithin(match, setting) && (setting.isAhead(match) || setting.isPlanned(match))
  if (isComing) return resolved(setting, `${fourDigits(reference.year + (quarter < current ? 1 : 0))}-Q${quarter}`)
  const direction = setting.direction(match)
  const hasJustBegun = quarter === current && direction < 0 && reference.month % 3 === 1
  const isPast = quarter > current + 1 || (quarter === current + 1 && direction <= 0) || hasJustBegun
  return resolved(setting, `${fourDigits(reference.year - (isPast ? 1 : 0))}-Q${quarter}`)
}

/** "in the third quarter", "im dritten Quartal". */
function isWithin({ from }: Match, { tokens }: Setting): boolean {
  return [1, 2].some((steps) => meaningOf(tokens[from - steps], 'within') !== undefined)
}

/** "the quarter", "that quarter": the one that the text reports on, else the last that was over. */
export const reportedQuarter: Resolve = (match, setting) =>
  setting.lastQuarter === null ? latestQuarter(match, setting) : resolved(setting, setting.lastQuarter)

/** "the latest period": the one that the text reports on, if it is over, else the last that was. */
export const latestQuarter: Resolve = (_match, setting) => {
  const reference = referenceDay(setting)
  const isOver = setting.lastQuarter !== null && reference !== null && setting.lastQuarter < valueOfQuarter(reference)
  if (setting.lastQuarter !== null && (isOver || reference === null)) return resolved(setting, setting.lastQuarter)
  return reference === null ? open(null) : resolved(setting, valueOfQuarter(monthsAway(reference.year, reference.month, -3)))
}

/** "the year-earlier period", "the 1988 quarter": the reported quarter, a year before. */
export const yearAgoPeriod: Resolve = (match, setting) => {
  const stated = numberOf(match, 'year')
  const quarter = setting.comparedQuarter?.slice(4)
  const reference = referenceDay(setting)
  if (stated !== undefined) return resolved(setting, `${fourDigits(stated)}${quarter ?? ''}`)
  if (setting.comparedQuarter !== null) return yearBefore(setting, setting.comparedQuarter)
  return reference === null ? open(null) : resolved(setting, fourDigits(reference.year - 1))
}

/** "the year-ago third quarter". */
export const quarterYearAgo: Resolve = (match, setting) => {
  const current = quarterAlone(match, setting)
  if (current === null || current === undefined || current.value === null || current.basis === 'unknown') return current
  return yearBefore(setting, current.value)
}

/** "a year ago": where the text reports a quarter, the same quarter of the year before; else that year. */
export const yearAgo: Resolve = (_match, setting) =>
  setting.comparedQuarter === null ? unitAway('year', -1, setting) : yearBefore(setting, setting.comparedQuarter)

/** "H1 2020", "the first half of 1999". */
export const halfOfYear: Resolve = (match) => {
  const half = halfNumber(match)
  return half === undefined ? undefined : stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-H${half}`)
}

/** "the last half of 1989". */
export const lastHalfOfYear: Resolve = (match) => stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-H2`)

/** "the first two quarters of 1990". */
export const firstHalfOfYear: Resolve = (match) => stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-H1`)

/** "the last quarter of 2020". */
export const lastQuarterOfYear: Resolve = (match) => stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-Q4`)

/** "the second half of the year". */
export const halfAlone: Resolve = (match, setting) => {
  const half = halfNumber(match)
  if (half === undefined) return undefined
  const reference = referenceDay(setting)
  return reference === null ? open(`XXXX-H${half}`) : resolved(setting, `${fourDigits(reference.year)}-H${half}`)
}

function yearBefore(setting: Setting, quarter: string): Reading {
  return resolved(setting, `${fourDigits(Number(quarter.slice(0, 4)) - 1)}${quarter.slice(4)}`)
}

function quarterNumber(match: Match): number | undefined {
  const month = numberOf(match, 'month')
  // "The September quarter", as companies south of the equator name it.
  if (month !== undefined) return Math.ceil(month / 3)
  const number = numberOf(match, 'ordinal') ?? numberOf(match, 'quarter-name')
  return number !== undefined && number >= 1 && number <= 4 ? number : undefined
}

function halfNumber(match: Match): number | undefined {
  const number = numberOf(match, 'ordinal') ?? numberOf(match, 'half-name')
  return number === 1 || number === 2 ? number : undefined
}
