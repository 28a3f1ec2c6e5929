import type { dates as english, Season } from '../english/dates.ts'

const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']
const shortMonths = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.']
const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']
const seasons: Readonly<Record<Season, string>> = { spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter' }

const monthName = (month: number) => months[month - 1] ?? ''
const shortMonth = (month: number) => shortMonths[month - 1] ?? ''

/** How days, months and longer stretches are said; months and weekdays count from 1, and a week begins on Monday. */
export const dates: typeof english = {
  notGiven: 'Datum nicht genannt',
  day: (day, month, year) => `${day}. ${shortMonth(month)} ${year}`,
  atTime: (day, time) => `${day}, ${time} Uhr`,
  daysOfMonth: (first, last, month, year) => `${first}.–${last}. ${shortMonth(month)} ${year}`,
  shortDay: (day, month) => `${day}. ${shortMonth(month)}`,
  span: (from, to) => `${from} – ${to}`,
  by: (end, isDay) => isDay ? `bis zum ${end}` : `bis ${end}`,
  after: (start, isDay) => isDay ? `nach dem ${start}` : `nach ${start}`,
  dayWithoutYear: (day, month) => `${day}. ${monthName(month)}, Jahr nicht genannt`,
  weekdayOnly: (weekday) => `ein ${weekdays[weekday - 1] ?? 'Tag'}, Datum nicht genannt`,
  dayOnly: (day) => `der ${day}., Monat nicht genannt`,
  week: (week, year) => `${week}. Kalenderwoche ${year}`,
  season: (season, year) => `${seasons[season]} ${year}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  half: (half, year) => `${half}. Halbjahr ${year}`,
  month: (month, year) => `${shortMonth(month)} ${year}`,
  monthWithoutYear: (month) => `${monthName(month)}, Jahr nicht genannt`,
  decade: (firstYear) => `${firstYear}er-Jahre`,
  century: (number) => `${number}. Jahrhundert`,
}
