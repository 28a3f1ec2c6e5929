import { findTimexes } from '#language/times/find-timexes.ts'
import { UserError } from './errors.ts'

/** The first day that the words mean, as seen from `now` (UTC): "2021-03-02", "last week", "March 2021"; throws a UserError for anything else. */
export function readDay(words: string, now: Date): string {
  const day = firstDay(valueOf(words, now))
  if (day !== null) return day
  throw new UserError(`I cannot read “${words.slice(0, 60)}” as a date.`, 'Try a day such as 2021-03-02, or “last week”.')
}

function valueOf(words: string, now: Date): string {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(words)) return words
  const span = { start: 0, end: words.length }
  const document = { text: words, title: null, parts: [{ kind: 'body', span }], publishedAt: now.toISOString().slice(0, 10), language: 'en' } as const
  const [timex] = findTimexes(document, [{ span, paragraph: 0, part: 'body' }])
  return timex?.edtf ?? timex?.value ?? ''
}

/** The first day of a day, month, year or week, or of an interval that begins with one; null for anything else, impossible days included. */
function firstDay(value: string): string | null {
  const [start = ''] = value.split(/[/T]/)
  const week = /^(\d{4})-W(\d\d)$/.exec(start)
  if (week !== null) return mondayOf(Number(week[1]), Number(week[2]))
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(start)
  if (match === null) return null
  const day = `${match[1] ?? ''}-${match[2] ?? '01'}-${match[3] ?? '01'}`
  const instant = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day) ? null : day
}

/** ISO 8601: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1))
  return new Date(monday).toISOString().slice(0, 10)
}
