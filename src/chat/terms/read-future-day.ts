import { UserError } from '../errors.ts'
import { inEnglish } from '../german-days.ts'
import { readDay } from '../read-day.ts'
import type { Words } from '../words/words.ts'

const dayMs = 24 * 60 * 60 * 1000
const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const numbers: Readonly<Record<string, number>> = { one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }

/** A day to come, as its first instant in UTC: "2031-03-02", "tomorrow", "in 3 days", "nächste Woche"; throws a UserError for a day that is past. */
export function readFutureDay(typed: string, { now, words }: { readonly now: Date, readonly words: Words }): Date {
  const text = inEnglish(typed).toLowerCase().trim()
  const days = daysAhead(text, now.getUTCDay())
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const instant = days === undefined ? new Date(`${readDay(typed, { now, words })}T00:00:00Z`) : new Date(today + days * dayMs)
  if (instant.getTime() <= now.getTime()) throw new UserError(words.schedule.past(typed.slice(0, 60)), words.schedule.futureExample)
  return instant
}

function daysAhead(text: string, weekday: number): number | undefined {
  if (text === 'tomorrow') return 1
  if (text === 'next week') return ((8 - weekday) % 7) || 7
  const stretch = /^(?:for |in )?(\d{1,3}|[a-z]{1,5}) (day|week)s?$/.exec(text)
  const count = Number(stretch?.[1]) || (numbers[stretch?.[1] ?? ''] ?? 0)
  if (stretch !== null && count > 0) return count * (stretch[2] === 'week' ? 7 : 1)
  const name = names.indexOf(text.replace(/^(?:next|on|until) /, ''))
  return name < 0 ? undefined : ((name - weekday + 7) % 7) || 7
}
