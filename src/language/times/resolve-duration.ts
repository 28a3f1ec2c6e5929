import type { Match } from './match-patterns.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Resolve } from './reading.ts'
import { unitOf } from './resolve-offset.ts'
import { twoDigits } from './value.ts'

const codes: Readonly<Record<string, string>> = {
  second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'N', week: 'W', fortnight: 'W', weekend: 'WE',
  month: 'M', quarter: 'Q', year: 'Y', decade: 'E', century: 'C',
}

/** "two years", "a five-day": how long, not when. */
export const duration: Resolve = (match) => {
  const value = durationValue(countText(match), unitOf(match))
  return value === undefined ? undefined : { type: 'DURATION', value, basis: 'stated' }
}

/** "weeks", "several months": nobody says how many. */
export const openDuration: Resolve = (match) => {
  const value = durationValue('X', unitOf(match))
  return value === undefined ? undefined : { type: 'DURATION', value, basis: 'unknown' }
}

/** "daily", "every year", "each Thursday": again and again. */
export const everyUnit: Resolve = (match) => {
  const value = durationValue(countText(match), nameOf(match, 'every') ?? unitOf(match))
  return value === undefined ? undefined : { type: 'SET', value, basis: 'stated' }
}

/** "on Saturdays", "every Tuesday". */
export const everyWeekday: Resolve = (match) => ({
  type: 'SET', value: `XXXX-WXX-${numberOf(match, 'weekday') ?? numberOf(match, 'weekdays') ?? 'X'}`, basis: 'stated',
})

/** "each July". */
export const everyMonth: Resolve = (match) => ({ type: 'SET', value: `XXXX-${twoDigits(numberOf(match, 'month') ?? 0)}`, basis: 'stated' })

/** "Monday through Friday": a set of days, no date. */
export const weekdaySpan: Resolve = (match) => ({
  type: 'SET', value: `XXXX-WXX-${numberOf(match, 'weekday')}/XXXX-WXX-${numberOf(match, 'weekday', 1)}`, basis: 'stated',
})

/** "P2W" of "2" and "week"; undefined for a unit that no duration is counted in. */
export function durationValue(count: string, unit: string): string | undefined {
  const code = codes[unit]
  if (code === undefined) return undefined
  const amount = unit === 'fortnight' && /^\d+$/.test(count) ? String(Number(count) * 2) : count
  return code.startsWith('T') ? `PT${amount}${code.slice(1)}` : `P${amount}${code}`
}

function countText(match: Match): string {
  if (nameOf(match, 'few') !== undefined) return 'X'
  return String(numberOf(match, 'count') ?? numberOf(match, 'one') ?? 1)
}
