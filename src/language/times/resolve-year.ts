import { civilDay } from './calendar.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Resolve, Setting } from './reading.ts'
import { isNarrative, open, resolved, stated } from './reading-of.ts'
import { fourDigits, twoDigits } from './value.ts'

/** "2001": the year itself; what stands around it decides elsewhere that it is one. */
export const year: Resolve = (match) => stated(fourDigits(numberOf(match, 'year') ?? 0))

/** "fiscal 2021": the company's own year, which need not be the calendar's. */
export const fiscalYear: Resolve = (match) => {
  const value = fourDigits(numberOf(match, 'year') ?? numberOf(match, 'fiscal-name') ?? 0)
  return { ...stated(value), edtf: `${value}~` }
}

/** "480 BC": TIMEX writes BC0480, ISO counts a year 0. */
export const yearBc: Resolve = (match) => {
  const number = numberOf(match, 'count') ?? 0
  if (!Number.isInteger(number) || number < 1 || number > 9999) return null
  return stated(fourDigits(1 - number))
}

/** "April 480 BC". */
export const monthBc: Resolve = (match) => stated(`${fourDigits(1 - (numberOf(match, 'count') ?? 1))}-${twoDigits(numberOf(match, 'month') ?? 0)}`)

/** "the summer of 481 BC". */
export const seasonBc: Resolve = (match) => stated(`${fourDigits(1 - (numberOf(match, 'count') ?? 1))}-${nameOf(match, 'season')}`)

/** "499-493 BC". */
export const yearsBc: Resolve = (match) => {
  const [first, last] = [numberOf(match, 'count') ?? 0, numberOf(match, 'count', 1) ?? 0]
  return first > last && last > 0 ? stated(`${fourDigits(1 - first)}/${fourDigits(1 - last)}`) : undefined
}

/** "in '95": the nearest such year that is not far ahead. */
export const yearInShort: Resolve = (match, setting) => {
  const value = fullYear(nameOf(match, 'two-digits') ?? '', setting)
  return value === undefined ? open(null) : resolved(setting, fourDigits(value))
}

/** The year that two digits stand for: the last one not more than ten years ahead; undefined where nothing is known. */
export function fullYear(twoDigits: string, setting: Setting): number | undefined {
  const reference = isNarrative(setting) ? setting.anchor?.year : setting.publication === null ? undefined : civilDay(setting.publication).year + 10
  if (reference === undefined || !/^\d\d$/.test(twoDigits)) return undefined
  const century = Math.floor(reference / 100) * 100
  const candidate = century + Number(twoDigits)
  if (isNarrative(setting)) return candidate
  return candidate > reference ? candidate - 100 : candidate
}

/** "the 2014-15 season", "1941–45": from year to year. */
export const yearSpan: Resolve = (match) => {
  const first = numberOf(match, 'year') ?? 0
  const short = nameOf(match, 'two-digits') ?? ''
  const last = Math.floor(first / 100) * 100 + Number(short)
  if (!/^\d\d$/.test(short) || (last <= first && last + 100 !== first + 1)) return undefined
  return stated(`${fourDigits(first)}/${fourDigits(last <= first ? last + 100 : last)}`)
}

/** "the 1990s", "the '60s", "the nineties": a decade. */
export const decade: Resolve = (match, setting) => {
  const digits = nameOf(match, 'decade') ?? String(numberOf(match, 'decade-name') ?? '')
  if (digits.length === 4) return stated(digits.slice(0, 3))
  const tens = Number(digits.charAt(0))
  return stated(`${centuryOfDecade(tens, setting)}${tens}`)
}

/** "the 60s" are the last ones that have begun. */
function centuryOfDecade(tens: number, setting: Setting): number {
  if (isNarrative(setting) && setting.anchor !== null) return Math.floor(setting.anchor.year / 100)
  const reference = setting.publication === null ? 2000 : civilDay(setting.publication).year
  const century = Math.floor(reference / 100)
  return tens * 10 <= reference % 100 ? century : century - 1
}

/** "the 19th century". */
export const centuryByNumber: Resolve = (match) => {
  const number = numberOf(match, 'ordinal') ?? numberOf(match, 'count') ?? 0
  return number >= 1 && number <= 22 ? stated(String(number - 1).padStart(2, '0')) : undefined
}
