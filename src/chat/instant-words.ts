import type { Words } from './words/words.ts'

/** An instant in a zone, to the minute, with the zone's name: "Mon 23 Nov 08:30 CET", "Mo 23. Nov. 08:30 MEZ". */
export function instantWords(instant: Date, timeZone: string, { dates, schedule, locale }: Words): string {
  const wall = wallOf(instant, timeZone)
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()
  const day = dates.shortDay(wall.day, wall.month)
  return schedule.instant(schedule.weekdayShort(weekday === 0 ? 7 : weekday), day, wall.time, zoneName(instant, timeZone, locale))
}

interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: string
}

function wallOf(instant: Date, timeZone: string): Wall {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { year: Number(parts['year']), month: Number(parts['month']), day: Number(parts['day']), time: `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}` }
}

/** The name that people of the language use; America's zones have one in American English only. */
function zoneName(instant: Date, timeZone: string, locale: string): string {
  const names = [locale, 'en-US'].map((language) => (
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  ))
  return names.find((name) => !/^(?:GMT|UTC)[+-]/.test(name)) ?? names[0] ?? timeZone
}
