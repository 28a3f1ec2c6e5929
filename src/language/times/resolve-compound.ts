import type { Capture } from './match-patterns.ts'
import { nameOf } from './match-patterns.ts'
import type { Resolve } from './reading.ts'
import { withTime } from './resolve-clock.ts'
import { weekday } from './resolve-weekday.ts'

/** "Montagabend": a weekday and a part of the day in one word. */
export const weekdayInOneWord: Resolve = (match, setting) => {
  const [day = '', part = ''] = (nameOf(match, 'weekday-and-part') ?? '').split(' ')
  const captures: readonly Capture[] = [{ kind: 'weekday', value: Number(day), at: match.from }, { kind: 'part', value: part, at: match.from }]
  return withTime(weekday)({ ...match, captures }, setting)
}
