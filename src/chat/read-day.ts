import { findTimexes } from '#language/times/find-timexes.ts'
import { inEnglish } from './german-days.ts'
import { UserError } from './errors.ts'
import type { Words } from './words/words.ts'

export interface DayContext {
  readonly now: Date
  /** The language of the refusal. */
  readonly words: Words
}

/** The first day that is meant, as seen from `now` (UTC): "2021-03-02", "last week", "März 2021"; throws a UserError for anything else. */
export function readDay(typed: string, { now, words }: DayContext): string {
  const english = inEnglish(typed)
  const day = firstDay(valueOf(english === typed.toLowerCase() ? typed : english, now))
  if (day !== null) return day
  throw new UserError(words.options.noDay(typed.slice(0, 60)), words.options.tryDay)
}

function valueOf(typed: string, now: Date): string {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(typed)) return typed
  const span = { start: 0, end: typed.length }
  const document = { text: typed, title: null, parts: [{ kind: 'body', span }], publishedAt: now.toISOString().slice(0, 10), language: 'en' } as const
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
