import { DateTime } from 'luxon'

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const instantPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i

/** The day or the instant with offset as it is written; undefined for anything else, such as 30 February. */
export function checkPublishedAt(value: string): string | undefined {
  if (dayPattern.test(value)) return isDay(value) ? value : undefined
  return /[Zz]$|[+-]\d{2}:\d{2}$/.test(value) && value[10] === 'T' ? instantOf(value) : undefined
}

/**
 * Reads a date as pages and feeds write it: ISO 8601 in all its spellings, or e-mail style ("Tue, 02 Mar 2021 09:30:00 GMT").
 * A clock time without an offset says only the day.
 */
export function readPublishedAt(value: string): string | undefined {
  const words = value.trim()
  if (words.length > 60) return undefined
  return (isDay(words) ? words : undefined) ?? instantOf(words) ?? mailDate(words)
}

function isDay(value: string): boolean {
  const [, year, month, day] = dayPattern.exec(value) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

function instantOf(value: string): string | undefined {
  const [, day, hours, minutes, seconds = '00', zone] = instantPattern.exec(value) ?? []
  if (day === undefined || !isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined
  if (zone === undefined) return day
  const offset = offsetOf(zone)
  return offset === undefined ? undefined : `${day}T${hours}:${minutes}:${seconds}${offset}`
}

/** "Z", "+03", "+0300" and "+03:00", all as "+03:00". */
function offsetOf(zone: string): string | undefined {
  if (zone.toUpperCase() === 'Z') return '+00:00'
  const digits = zone.replace(':', '').slice(1).padEnd(4, '0')
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)]
  return Number(hours) > 14 || Number(minutes) > 59 ? undefined : `${zone[0]}${hours}:${minutes}`
}

function mailDate(value: string): string | undefined {
  const date = DateTime.fromRFC2822(value, { setZone: true })
  if (date.isValid) return `${date.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${date.toFormat('ZZ')}`
  const day = ['d MMM yyyy', 'd MMMM yyyy', 'MMM d, yyyy', 'MMMM d, yyyy', 'EEE, d MMM yyyy'].map((form) => DateTime.fromFormat(value, form, { locale: 'en', zone: 'utc' }))
    .find(({ isValid }) => isValid)
  return day?.toFormat('yyyy-MM-dd')
}
