import { dayNumber, isRealDay } from './calendar.ts'

/** The day that a publication date states, in the time zone that it was stated in. */
export function publicationDay(publishedAt: string | null): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(publishedAt ?? '')
  if (parts === null) return null
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return isRealDay(day) ? dayNumber(day) : null
}
