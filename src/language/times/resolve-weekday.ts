import { dayNumber, weekdayOf } from './calendar.ts'
import { hasWord, numberOf } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import type { Reading, Resolve, Setting } from './reading.ts'
import { isNarrative, open, referenceDay, resolved } from './reading-of.ts'
import type { Token } from './token.ts'
import { dayValue } from './value.ts'

/** "Tuesday": the most recent one, today included; the one that names tomorrow is tomorrow. */
export const weekday: Resolve = (match, setting) => {
  const last = fromReference(match, setting, (reference, wanted) => nearestDay(reference, wanted, { match, setting }))
  const { publication } = setting
  if (publication === null || isNarrative(setting) || setting.isAhead(match) || !setting.isUnclear(match)) return last
  const back = (weekdayOf(publication) - (numberOf(match, 'weekday') ?? 0) + 7) % 7
  // "said she would resign on Friday", read on a Saturday: the day after those words, or the next one.
  if (setting.isPlanned(match) && back !== 1) return last
  return back === 0 || back === 6 ? last : eitherDay(match, publication - back)
}

/** "last Tuesday", "this past Saturday": the one before today, never today. */
export const weekdayBefore: Resolve = (match, setting) => fromReference(match, setting, dayBefore)

/** "the day before Tuesday's hearing", "the day before last Tuesday" with -1, "the day after Sunday" with 1. */
export function dayBesideWeekday(shift: -1 | 1): Resolve {
  return (match, setting) => {
    const reading = fromReference(match, setting, (reference, wanted) =>
      shift + (hasWord(match, 'last') ? dayBefore(reference, wanted) : nearestDay(reference, wanted, { match, setting })))
    return reading.basis === 'unknown' ? open(null) : reading
  }
}

/** "next Friday", "this coming Sunday": the one after today, never today. */
export const weekdayAfter: Resolve = (match, setting) => fromReference(match, setting, dayAfter)

/** "next Thursday" said on a Tuesday is this week's to some and next week's to others; said on a Friday it is the coming one to all. */
export const nextWeekday: Resolve = (match, setting) => {
  const { publication } = setting
  const wanted = numberOf(match, 'weekday') ?? 0
  const isThisWeek = publication !== null && !isNarrative(setting) && wanted > weekdayOf(publication)
  return isThisWeek ? eitherDay(match, dayAfter(publication, wanted)) : weekdayAfter(match, setting)
}

/** "on a Tuesday": nobody says which, unless it is what the date before it was: "on 2 March 2021, a Tuesday". */
export const anyWeekday: Resolve = (match, setting) => {
  const wanted = numberOf(match, 'weekday') ?? 0
  const { anchor, tokens } = setting
  if (tokens[match.from - 1]?.lower === ',' && anchor !== null && anchor.month !== null && anchor.day !== null) {
    const day = dayNumber({ year: anchor.year, month: anchor.month, day: anchor.day })
    if (weekdayOf(day) === wanted) return { ...resolved(setting, dayValue(day)), basis: 'inferred' }
  }
  return open(`XXXX-WXX-${wanted}`)
}

/** "I told her on the Monday.": one that the hearer knows and the reader does not; "the Sunday paper" is another matter. */
export const knownWeekday: Resolve = (match, { tokens }) =>
  tokens[match.from - 1]?.lower === 'on' && isClauseEnd(tokens[match.to]) ? open(`XXXX-WXX-${numberOf(match, 'weekday') ?? 'X'}`) : undefined

function isClauseEnd(token: Token | undefined): boolean {
  return token === undefined || /^(?:[.,;:!?"”’]|and|but)$/.test(token.lower)
}

/** "this Friday": ahead, unless the verbs look back. */
export const thisWeekday: Resolve = (match, setting) => (setting.direction(match) < 0 ? weekday : weekdayAfter)(match, setting)

/** "Tuesday of last week" with -1, "Monday of this week" with 0. */
export function weekdayOfWeek(shift: number): Resolve {
  return (match, setting) => fromReference(match, setting, (reference, wanted) => reference - weekdayOf(reference) + wanted + shift * 7)
}

/** "a week from Friday", "Friday week" with 1: the coming Friday and so many weeks; "a week ago Friday" with -1: the last one and a week. */
export function weekdayAfterWeeks(weeks: number): Resolve {
  return (match, setting) => fromReference(match, setting, (reference, wanted) => {
    const ahead = (wanted - weekdayOf(reference) + 7) % 7
    return reference + ahead + 7 * weeks - (weeks < 0 && ahead > 0 ? 7 : 0)
  })
}

/** "the previous Friday" with -1, "the following Friday" with 1: counted from the date that the text stands at. */
export function weekdayBeforeAnchor(shift: -1 | 1): Resolve {
  return (match, setting) => {
    const { anchor } = setting
    if (anchor === null || anchor.month === null || anchor.day === null) return (shift < 0 ? weekdayBefore : weekdayAfter)(match, setting)
    const from = dayNumber({ year: anchor.year, month: anchor.month, day: anchor.day })
    const wanted = numberOf(match, 'weekday') ?? 0
    const distance = ((wanted - weekdayOf(from)) * shift + 7) % 7
    return { ...resolved(setting, dayValue(from + shift * (distance === 0 ? 7 : distance))), basis: 'inferred' }
  }
}

function nearestDay(reference: number, wanted: number, { match, setting }: { readonly match: Match, readonly setting: Setting }): number {
  const back = (weekdayOf(reference) - wanted + 7) % 7
  if (isNarrative(setting)) return reference - back
  if (back > 0 && isComing(match, setting)) return reference - back + 7
  // Daily news names tomorrow by its weekday far more often than the day six days ago, whatever the verb: copy is dated a day early.
  if (back === 6 && setting.isDaySure && setting.followsPast(match)) return reference - back
  return back === 6 ? reference + 1 : reference - back
}

function isComing(match: Match, setting: Setting): boolean {
  return !setting.isOver(match) && (setting.isAhead(match) || setting.isPlanned(match))
}

/** This day or the same a week later. */
function eitherDay(match: Match, day: number): Reading {
  return { ...open(`XXXX-WXX-${numberOf(match, 'weekday') ?? 'X'}`), edtf: `[${dayValue(day)},${dayValue(day + 7)}]`, precision: 'unknown' }
}

function dayAfter(reference: number, wanted: number): number {
  const ahead = (wanted - weekdayOf(reference) + 7) % 7
  return reference + (ahead === 0 ? 7 : ahead)
}

function dayBefore(reference: number, wanted: number): number {
  const back = (weekdayOf(reference) - wanted + 7) % 7
  return reference - (back === 0 ? 7 : back)
}

function fromReference(match: Match, setting: Setting, dayOf: (reference: number, wanted: number) => number): Reading {
  const wanted = numberOf(match, 'weekday') ?? 0
  const reference = referenceDay(setting)
  const hasNoDay = isNarrative(setting) && setting.anchor?.day === null
  if (reference === null || hasNoDay) return open(`XXXX-WXX-${wanted}`)
  return resolved(setting, dayValue(dayOf(dayNumber(reference), wanted)))
}
