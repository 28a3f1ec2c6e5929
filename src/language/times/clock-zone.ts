import { dayNumber, weekdayOf } from './calendar.ts'

/** The offset of a zone on a day: "-05:00" as it is; "US-5" is -05:00 in winter and -04:00 in summer; "" where the day is not known. */
export function zoneOffset(zone: string, day: string): string {
  const hours = /^US-(\d)$/.exec(zone)?.[1]
  if (hours === undefined) return zone
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (parts === null) return ''
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return `-0${Number(hours) - (isUnitedStatesSummer(year, dayNumber({ year, month, day: dayOfMonth })) ? 1 : 0)}:00`
}

/** Since 2007 from the second Sunday of March to the first of November, from 1987 on from the first of April to the last of October. */
function isUnitedStatesSummer(year: number, day: number): boolean {
  const isNew = year >= 2007
  const start = isNew ? sundayFrom(year, 3, 8) : sundayFrom(year, 4, 1)
  const end = isNew ? sundayFrom(year, 11, 1) : sundayFrom(year, 10, 25)
  return day >= start && day < end
}

/** The first Sunday on or after a day of a month. */
function sundayFrom(year: number, month: number, day: number): number {
  const first = dayNumber({ year, month, day })
  return first + (7 - weekdayOf(first)) % 7
}
