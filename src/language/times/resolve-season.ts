import { nameOf, numberOf } from './match-patterns.ts'
import type { Resolve } from './reading.ts'
import { isNarrative, open, referenceDay, resolved, stated } from './reading-of.ts'
import { isOfAnchor, yearOfAnchor } from './resolve-month.ts'
import { fullYear } from './resolve-year.ts'
import { fourDigits } from './value.ts'

/** Months in which the seasons begin; winter begins in the year before the one that most of it lies in. */
const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** "the winter of 1994", "summer 2020". */
export const seasonOfYear: Resolve = (match) => stated(`${fourDigits(numberOf(match, 'year') ?? 0)}-${nameOf(match, 'season')}`)

/** "the summer of '69". */
export const seasonOfShortYear: Resolve = (match, setting) => {
  const season = nameOf(match, 'season') ?? ''
  const year = fullYear(nameOf(match, 'two-digits') ?? '', setting)
  return year === undefined ? open(`XXXX-${season}`) : resolved(setting, `${fourDigits(year)}-${season}`)
}

/** "the summer": this year's, or the last one where the verbs look back. */
export const seasonAlone: Resolve = (match, setting) => {
  const season = nameOf(match, 'season') ?? ''
  const reference = referenceDay(setting)
  if (reference === null) return open(`XXXX-${season}`)
  const isPast = !isNarrative(setting) && setting.direction(match) < 0 && reference.month < (seasonStarts[season] ?? 0)
  return resolved(setting, `${fourDigits(reference.year - (isPast ? 1 : 0))}-${season}`)
}

/** "She left that spring.": the one of the year that the text stands at. */
export const seasonOfAnchor: Resolve = (match, setting) => {
  if (!isOfAnchor(match, setting)) return undefined
  const season = nameOf(match, 'season') ?? ''
  const year = yearOfAnchor(setting)
  return year === undefined ? open(`XXXX-${season}`) : { ...resolved(setting, `${fourDigits(year)}-${season}`), basis: 'inferred' }
}

/** "last spring" with -1: the last one that has begun before this season; "this fall" with 0; "next summer" with 1. */
export function shiftedSeason(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const season = nameOf(match, 'season') ?? ''
    const reference = referenceDay(setting)
    if (reference === null) return open(`XXXX-${season}`)
    const start = seasonStarts[season] ?? 0
    const isOver = reference.month >= start + 3
    const wanted = shift < 0 ? (isOver ? 0 : -1) : shift > 0 && reference.month >= start ? 1 : 0
    return resolved(setting, `${fourDigits(reference.year + wanted)}-${season}`)
  }
}
