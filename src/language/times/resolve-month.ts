import { civilDay } from './calendar.ts'
import type { CivilDay } from './calendar.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { isNarrative, open, referenceDay, resolved, stated } from './reading-of.ts'
import { fullYear } from './resolve-year.ts'
import { meaningOf } from './token.ts'
import { monthValue, twoDigits } from './value.ts'

/** "February 2021". */
export const monthYear: Resolve = (match) => stated(monthValue(numberOf(match, 'year') ?? 0, numberOf(match, 'month') ?? 0))

/** "in November": the last one, unless the verbs look ahead. */
export const monthAlone: Resolve = (match, setting) => {
  const month = numberOf(match, 'month') ?? 0
  const reference = referenceDay(setting)
  if (reference === null) return open(`XXXX-${twoDigits(month)}`)
  if (isNarrative(setting)) return resolved(setting, monthValue(yearInNarrative(month, setting), month))
  return resolved(setting, monthValue(yearOfMonth(month, reference, match, setting), month))
}

/** The nearest such month; verbs that look back or ahead shift the borders. */
function yearOfMonth(month: number, reference: CivilDay, match: Match, setting: Setting): number {
  const distance = month - reference.month
  // "is trying to sell under a June agreement": the verb tells nothing of the noun's month.
  if (meaningOf(setting.tokens[match.from - 1], 'one') !== undefined) return reference.year + (distance < -6 ? 1 : distance > 5 ? -1 : 0)
  if (isThrough(match, setting, distance)) return reference.year + 1
  // "by October" in November is the month that has just gone, whatever "by" promises.
  if (setting.isAhead(match)) return distance <= -4 ? reference.year + 1 : reference.year
  const direction = setting.direction(match)
  const latest = direction < 0 ? 1 : direction > 0 ? 8 : 4
  if (distance > latest) return reference.year - 1
  return direction > 0 && distance <= -6 ? reference.year + 1 : reference.year
}

/** "valid through January": unless the verbs say that it is over, and it is not long over. */
function isThrough(match: Match, setting: Setting, distance: number): boolean {
  if (distance >= 0 || meaningOf(setting.tokens[match.from - 1], 'through') === undefined) return false
  return distance <= -6 || setting.direction(match) >= 0
}

/** A story moves on: the January after "in December 1941" is that of 1942. */
export function yearInNarrative(month: number, setting: Setting): number {
  const { anchor } = setting
  if (anchor === null) return 0
  return anchor.month !== null && anchor.month - month >= stepBack ? anchor.year + 1 : anchor.year
}

/** A story goes back fewer months than this before it goes on to the next year. */
const stepBack = 7

/** "since that January": the one of the year that the text stands at; "he said that January" is nobody's month. */
export const monthOfAnchor: Resolve = (match, setting) => {
  if (!isOfAnchor(match, setting)) return undefined
  const month = numberOf(match, 'month') ?? 0
  const year = yearOfAnchor(setting)
  return year === undefined ? open(`XXXX-${twoDigits(month)}`) : { ...resolved(setting, monthValue(year, month)), basis: 'inferred' }
}

/** The past year that the text stands at; undefined where it stands at the day's news. */
export function yearOfAnchor({ anchor, publication }: Setting): number | undefined {
  return anchor === null || (publication !== null && anchor.year >= civilDay(publication).year) ? undefined : anchor.year
}

/** Whether "that" points back to a time: "since that May", "he left that spring." */
export function isOfAnchor(match: Match, { tokens }: Setting): boolean {
  const next = tokens[match.to]
  return meaningOf(tokens[match.from - 1], 'in-time') !== undefined || next === undefined || /^[.,;]$/.test(next.lower)
}

/** "last February" with -1, "next March" with 1, "this September" with 0. */
export function shiftedMonth(shift: -1 | 0 | 1): Resolve {
  return (match, setting) => {
    const month = numberOf(match, 'month') ?? 0
    const found = fromReference(setting, month, (reference) => {
      if (shift < 0) return month >= reference.month ? reference.year - 1 : reference.year
      return shift > 0 && month <= reference.month ? reference.year + 1 : reference.year
    })
    return shift < 0 ? withYearBefore(found, month, setting) : found
  }
}

/** "last February" in March: of this year for some, of last year for others; EDTF keeps both. */
function withYearBefore(found: Reading, month: number, setting: Setting): Reading {
  const reference = referenceDay(setting)
  const isRecent = reference !== null && month < reference.month && reference.month - month <= 2
  return isRecent ? { ...found, edtf: `[${monthValue(reference.year - 1, month)},${monthValue(reference.year, month)}]` } : found
}

/** "February last year" with -1, "February of next year" with 1. */
export function monthOfYear(shift: number): Resolve {
  return (match, setting) => fromReference(setting, numberOf(match, 'month') ?? 0, (reference) => reference.year + shift)
}

/** "the previous March" with -1, "the following April" with 1: counted from the date that the text stands at. */
export function anchoredMonth(shift: -1 | 1): Resolve {
  return (match, setting) => {
    const month = numberOf(match, 'month') ?? 0
    const { anchor } = setting
    if (anchor === null) return shiftedMonth(shift)(match, setting)
    const from = anchor.month ?? (shift < 0 ? 1 : 12)
    const isInside = shift < 0 ? month < from : month > from
    return { ...resolved(setting, monthValue(isInside ? anchor.year : anchor.year + shift, month)), basis: 'inferred' }
  }
}

/** "June '95". */
export const monthYearInShort: Resolve = (match, setting) => {
  const month = numberOf(match, 'month') ?? 0
  const year = fullYear(nameOf(match, 'two-digits') ?? '', setting)
  return year === undefined ? open(`XXXX-${twoDigits(month)}`) : resolved(setting, monthValue(year, month))
}

function fromReference(setting: Setting, month: number, yearOf: (reference: { year: number, month: number }) => number): Reading {
  const reference = referenceDay(setting)
  return reference === null ? open(`XXXX-${twoDigits(month)}`) : resolved(setting, monthValue(yearOf(reference), month))
}
