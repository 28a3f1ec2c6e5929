import { numberOf } from './match-patterns.ts'
import type { Resolve, Setting } from './reading.ts'
import { isNarrative, open, referenceDay, resolved, stated } from './reading-of.ts'
import { monthValue, twoDigits } from './value.ts'

/** "February 2021". */
export const monthYear: Resolve = (match) => stated(monthValue(numberOf(match, 'year') ?? 0, numberOf(match, 'month') ?? 0))

/** "in November": the last one, unless the verbs look ahead. */
export const monthAlone: Resolve = (match, setting) => {
  const month = numberOf(match, 'month') ?? 0
  const reference = referenceDay(setting)
  if (reference === null) return open(`XXXX-${twoDigits(month)}`)
  if (isNarrative(setting)) return resolved(setting, monthValue(reference.year, month))
  const direction = setting.direction(match)
  const distance = month - reference.month
  const border = direction < 0 ? 2 : direction > 0 ? 8 : 4
  if (distance > border) return resolved(setting, monthValue(reference.year - 1, month))
  return resolved(setting, monthValue(direction > 0 && distance <= -4 ? reference.year + 1 : reference.year, month))
}

/** "last February" with -1, "next March" with 1, "this September" with 0. */
export function shiftedMonth(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const month = numberOf(match, 'month') ?? 0
    return fromReference(setting, month, (reference) => {
      if (shift < 0) return month >= reference.month ? reference.year - 1 : reference.year
      return shift > 0 && month <= reference.month ? reference.year + 1 : reference.year
    })
  }
}

/** "February last year" with -1, "February of next year" with 1. */
export function monthOfYear(shift: number): Resolve {
  return (match, setting) => fromReference(setting, numberOf(match, 'month') ?? 0, (reference) => reference.year + shift)
}

function fromReference(setting: Setting, month: number, yearOf: (reference: { year: number, month: number }) => number): ReturnType<Resolve> {
  const reference = referenceDay(setting)
  return reference === null ? open(`XXXX-${twoDigits(month)}`) : resolved(setting, monthValue(yearOf(reference), month))
}
