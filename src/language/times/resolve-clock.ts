import { zoneOffset } from './clock-zone.ts'
import type { Match } from './match-patterns.ts'
import { nameOf, numberOf } from './match-patterns.ts'
import type { Reading, Resolve } from './reading.ts'
import { twoDigits } from './value.ts'

/** Takes what gives the day ("Monday", "today") and adds the part of the day ("night") or the clock time that is in the words or given. */
export function withTime(day: Resolve, part?: string): Resolve {
  return (match, setting) => {
    const reading = day(match, setting)
    return reading === null || reading === undefined ? reading : withTimeOf(reading, timeOf(match, reading.value ?? '', part))
  }
}

/** "3 p.m." without a day: only the words around can tell which day it was. */
export const timeOfDay: Resolve = (match) => withTimeOf({ type: 'DATE', value: null, basis: 'unknown' }, timeOf(match, '', undefined))

function withTimeOf(reading: Reading, time: TimeOfDay | null): Reading | null {
  if (time === null) return null
  const day = reading.value ?? 'XXXX-XX-XX'
  if (!/^[\dX]{4}-[\dX]{2}-[\dX]{2}$|^XXXX-WXX-\d$/.test(day)) return { ...reading, type: 'TIME' }
  const timed: Reading = { ...reading, type: 'TIME', value: `${day}${time.value}` }
  // EDTF has no form for a clock time on a day that is open; one that is not named at all may still be found.
  const mayHaveZone = /^(?:\d{4}-\d\d-\d\d|XXXX-XX-XX)$/.test(day)
  return time.zone === '' || !mayHaveZone ? timed : { ...timed, edtf: `${day}${time.value}:00${time.zone}` }
}

/** TIMEX gives the time that the clock on the wall shows; EDTF keeps the zone beside it. */
interface TimeOfDay {
  readonly value: string
  readonly zone: string
}

/** "T15:05" and its zone, "TMO"; null for an hour that no clock shows. */
function timeOf(match: Match, day: string, given: string | undefined): TimeOfDay | null {
  const part = given ?? nameOf(match, 'part')
  const clock = clockOf(match)
  if (clock === undefined) return part === undefined ? null : { value: `T${part}`, zone: '' }
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  if (hours > 24 || minutes > 59) return null
  const hour = hourOfDay(hours, nameOf(match, 'half-day') ?? halfOf(match) ?? halfOfPart(part, hours))
  return hour === null ? null : { value: `T${twoDigits(hour)}:${twoDigits(minutes)}`, zone: zoneOffset(nameOf(match, 'zone') ?? '', day) }
}

function clockOf(match: Match): string | undefined {
  const written = nameOf(match, 'clock') ?? nameOf(match, 'dotted')?.replace('.', ':') ?? colonized(nameOf(match, 'four-digits')) ?? nameOf(match, 'clock-with-half')?.slice(0, -2)
  if (written !== undefined) return written
  const hour = numberOf(match, 'count')
  return hour === undefined ? nameOf(match, 'noon') : `${hour}:00`
}

/** "0735" is 07:35. */
function colonized(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : `${digits.slice(0, 2)}:${digits.slice(2)}`
}

function halfOf(match: Match): string | undefined {
  return nameOf(match, 'clock-with-half')?.slice(-2)
}

/** "9 on Monday morning" is before noon, "8 tonight" after it; "2 in the night" is not. */
function halfOfPart(part: string | undefined, hour: number): string | undefined {
  if (part === undefined || hour > 12) return undefined
  return part === 'MO' || (part === 'NI' && (hour < 5 || hour === 12)) ? 'am' : 'pm'
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return half === 'pm' ? hour % 12 + 12 : hour % 12
}
