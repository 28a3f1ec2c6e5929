import type { Match } from './match-patterns.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { isNarrative, open, resolved, vague } from './reading-of.ts'
import { dayNumber } from './calendar.ts'
import { unitAway, valueAway } from './resolve-unit.ts'
import { meaningOf } from './token.ts'

/** "two weeks ago", "10 days ago": so many units before the reference, at the unit's grain. */
export const unitsAgo: Resolve = (match, setting) => offset(match, setting, -1)

/** "in two weeks", "three days from now". */
export const unitsAhead: Resolve = (match, setting) => offset(match, setting, 1)

/** "two days earlier": from the date that the text stands at, else from publication. */
export const unitsEarlier: Resolve = (match, setting) => isCompared(match, setting) ? undefined : offsetFromAnchor(match, setting, -1)

/** "two days later". */
export const unitsLater: Resolve = (match, setting) => {
  if (isCompared(match, setting)) return undefined
  return isUnreal(match, setting) ? open(null) : offsetFromAnchor(match, setting, 1)
}

/** "a day later than planned": how long, not when. */
function isCompared(match: Match, { tokens }: Setting): boolean {
  return meaningOf(tokens[match.to], 'than') !== undefined
}

/** "would be free seven days later": from the day of something that has not happened. */
function isUnreal(match: Match, { tokens }: Setting): boolean {
  return tokens.slice(Math.max(0, match.from - unrealBefore), match.from).some((token) => meaningOf(token, 'unreal') !== undefined)
}

const unrealBefore = 8

/** "the next day", "the following month" with 1, "the previous year" with -1, "the same day" with 0: needs a date in the text. */
export function unitFromAnchor(shift: number, unit?: string): Resolve {
  return (match, setting) => {
    const counted = unit ?? unitOf(match)
    return isClockUnit(counted) ? undefined : fromAnchor(counted, shift, setting) ?? open(null)
  }
}

/** "the end of the month": the one that the text tells of, in news the running one. */
export const currentUnit: Resolve = (match, setting) =>
  isNarrative(setting) || unitOf(match) === 'day' ? unitFromAnchor(0)(match, setting) : unitAway(unitOf(match), 0, setting)

function offset(match: Match, setting: Setting, sign: -1 | 1): Reading | undefined {
  const count = countOf(match)
  if (count === undefined) return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const unit = unitOf(match)
  if (isClockUnit(unit)) return open(null)
  // "40,000 years ago" is no year of any calendar.
  if (unit === 'year' && count >= mostYears) return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const finer = Number.isInteger(count) ? undefined : finerUnits[unit]
  return unitAway(finer?.unit ?? unit, sign * Math.round(count * (finer?.each ?? 1)), setting)
}

const mostYears = 10_000

/** "half a year ago" is counted in months. */
const finerUnits: Readonly<Record<string, { readonly unit: string, readonly each: number }>> = {
  year: { unit: 'month', each: 12 }, decade: { unit: 'year', each: 10 }, century: { unit: 'year', each: 100 },
}

/** "two weeks later" than what nobody dated is no date; "two weeks earlier" is, in the news, than today. */
function offsetFromAnchor(match: Match, setting: Setting, sign: -1 | 1): Reading | undefined {
  const count = countOf(match)
  if (count === undefined) return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (isClockUnit(unitOf(match))) return open(null)
  return fromAnchor(unitOf(match), sign * Math.round(count), setting) ?? (sign < 0 ? offset(match, setting, sign) : open(null))
}

/** Undefined where the text has no date fine enough to count these units from. */
function fromAnchor(unit: string, count: number, setting: Setting): Reading | undefined {
  const { anchor } = setting
  if (anchor === null) return undefined
  const needsDay = unit === 'day' || unit === 'week' || unit === 'fortnight' || unit === 'weekend'
  if (needsDay && anchor.day === null) return undefined
  if (unit === 'month' && anchor.month === null) return undefined
  const value = valueAway(unit, count, dayNumber({ year: anchor.year, month: anchor.month ?? 1, day: anchor.day ?? 1 }))
  return value === undefined ? undefined : { ...resolved(setting, value), basis: 'inferred' }
}

/** Undefined for "several", "a few" and the bare "days": nobody knows how many. */
export function countOf(match: Match): number | undefined {
  const count = numberOf(match, 'count') ?? numberOf(match, 'one')
  const isOpen = nameOf(match, 'few') !== undefined || (count === undefined && nameOf(match, 'units') !== undefined)
  return isOpen ? undefined : count ?? 1
}

/** The unit of a match, whether it stands in the singular or in the plural. */
export function unitOf(match: Match): string {
  return nameOf(match, 'unit') ?? nameOf(match, 'units') ?? ''
}

function isClockUnit(unit: string): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour'
}
