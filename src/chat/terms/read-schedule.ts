import { Cron } from 'croner'
import { UserError } from '../errors.ts'
import type { Words } from '../words/words.ts'

/** Cron's numbers for a weekday's beginnings, English and German. */
const weekdays: readonly (readonly [RegExp, number])[] = [
  [/^(?:mon(?:days?)?|mo(?:ntags?)?)$/, 1], [/^(?:tue(?:s|sdays?)?|di(?:enstags?)?)$/, 2], [/^(?:wed(?:nesdays?)?|mi(?:ttwochs?)?)$/, 3],
  [/^(?:thu(?:r|rs|rsdays?)?|do(?:nnerstags?)?)$/, 4], [/^(?:fri(?:days?)?|fr(?:eitags?)?)$/, 5],
  [/^(?:sat(?:urdays?)?|sa(?:mstags?)?|sonnabends?)$/, 6], [/^(?:sun(?:days?)?|so(?:nntags?)?)$/, 0],
]
const groups: readonly (readonly [RegExp, string])[] = [
  [/^(?:daily|everyday|days?|täglich|tags?|tage)$/, '*'], [/^(?:weekdays?|workdays?|werktags?|werktage|wochentags)$/, '1-5'], [/^(?:weekends?|wochenendes?|wochenende)$/, '0,6'],
]
const fillers = /^(?:at|on|every|each|and|the|um|am|an|jede[nmrs]?|und|uhr|,)$/
const namedTimes: Readonly<Record<string, string>> = { noon: '12:00', mittags: '12:00', midnight: '0:00', mitternachts: '0:00' }

/**
 * "weekdays 08:30", "mon,wed 18:00", "hourly", "every 2 hours", "täglich 7 Uhr", or cron itself, as five fields of cron;
 * throws a UserError that names what it did not understand.
 */
export function readSchedule(typed: string, words: Words): string {
  const text = typed.toLowerCase().replace(/\s+/g, ' ').trim()
  if (/^[\d*/,-]+(?: [\d*/,a-z-]+){4}$/.test(text)) return readCron(text, words)
  if (/^(?:hourly|every hour|stündlich|jede stunde)$/.test(text)) return '0 * * * *'
  const every = /^(?:every|alle) (\d{1,2}) (?:hours|stunden)$/.exec(text)?.[1]
  if (every !== undefined && Number(every) >= 1 && Number(every) <= 12) return `0 */${Number(every)} * * *`
  return readDaysAndTimes(text, words)
}

function readCron(text: string, { schedule }: Words): string {
  const [minutes = '', hours = ''] = text.split(' ')
  try {
    if (new Cron(text, { timezone: 'UTC' }).nextRun() === null) throw new RangeError('there is no such day')
  } catch (cause) {
    throw new UserError(schedule.unread(text, text), schedule.example, { cause })
  }
  if (!/^\d{1,2}$/.test(minutes) || hours === '') throw new UserError(schedule.tooOften, schedule.example)
  return text
}

interface Time {
  readonly hour: number
  readonly minute: number
}

function readDaysAndTimes(text: string, { schedule }: Words): string {
  const days = new Set<string>()
  const times: Time[] = []
  for (const piece of piecesOf(text)) {
    const day = readDays(piece)
    const time = day === undefined ? readTime(piece) : undefined
    if (day !== undefined) days.add(day)
    else if (time !== undefined) times.push(time)
    else if (!fillers.test(piece)) throw new UserError(schedule.unread(piece, text), schedule.example)
  }
  const [first] = times
  if (first === undefined) throw new UserError(schedule.noTime(text), schedule.example)
  if (times.some(({ minute }) => minute !== first.minute)) throw new UserError(schedule.differentMinutes(text), schedule.example)
  const hours = [...new Set(times.map(({ hour }) => hour))].sort((left, right) => left - right)
  return `${first.minute} ${hours.join(',')} * * ${days.size === 0 || days.has('*') ? '*' : [...days].join(',')}`
}

/** Words apart, with a half of the day or "Uhr" at its number. */
function piecesOf(text: string): readonly string[] {
  return text.replace(/(\d) (am|pm|uhr|h)(?= |,|$)/g, '$1$2').split(/[\s,;&+]+/).filter((piece) => piece !== '')
}

function readDays(piece: string): string | undefined {
  const group = groups.find(([pattern]) => pattern.test(piece))?.[1]
  if (group !== undefined) return group
  const [from = '', to] = piece.split(/[-–]/)
  const [start, end] = [weekdayOf(from), to === undefined ? undefined : weekdayOf(to)]
  if (start === undefined || (to !== undefined && end === undefined)) return undefined
  if (end === undefined) return String(start)
  // A stretch over the weekend is named day by day: cron's week begins on Sunday.
  return start < end ? `${start}-${end}` : Array.from({ length: ((end - start + 7) % 7) + 1 }, (_, index) => (start + index) % 7).join(',')
}

function weekdayOf(word: string): number | undefined {
  return weekdays.find(([pattern]) => pattern.test(word))?.[1]
}

function readTime(piece: string): Time | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|uhr|h)?$/.exec(namedTimes[piece] ?? piece)
  if (match === null) return undefined
  const [, hours = '', minutes = '0', half = ''] = match
  const isHalf = half === 'am' || half === 'pm'
  const hour = isHalf ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || (isHalf && (Number(hours) < 1 || Number(hours) > 12))) return undefined
  return { hour, minute: Number(minutes) }
}
