import type { Words } from '../words/words.ts'

/** Cron as people say it: "weekdays 08:30", "Mon, Wed 18:00", "every 2 hours"; what has no such words stays as it is. */
export function scheduleWords(cron: string, { schedule }: Words): string {
  const [minute = '', hours = '', date, month, days = ''] = cron.split(' ')
  if (date !== '*' || month !== '*' || !/^\d+$/.test(minute)) return cron
  const every = /^\*\/(\d+)$/.exec(hours)?.[1]
  if (hours === '*' && days === '*' && minute === '0') return schedule.hourly
  if (every !== undefined && days === '*' && minute === '0') return schedule.everyHours(Number(every))
  if (!/^\d+(?:,\d+)*$/.test(hours)) return cron
  const times = hours.split(',').map((hour) => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`).join(', ')
  if (days === '*') return schedule.daily(times)
  if (days === '1-5') return schedule.weekdays(times)
  if (days === '0,6') return schedule.weekends(times)
  if (!/^\d(?:-\d)?(?:,\d(?:-\d)?)*$/.test(days)) return cron
  const name = (day: string) => schedule.weekdayShort(day === '0' ? 7 : Number(day))
  return schedule.onDays(days.split(',').map((part) => part.split('-').map(name).join('–')).join(', '), times)
}
