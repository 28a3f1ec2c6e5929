const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const ordinals = ['first', 'second', 'third', 'fourth']
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalEnds: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' }

/** A season of EDTF, without its year. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

const monthName = (month: number) => months[month - 1] ?? ''
const shortMonth = (month: number) => monthName(month).slice(0, 3)

/** How days, months and longer stretches are said; months and weekdays count from 1, and a week begins on Monday. */
export const dates = {
  notGiven: 'date not given',
  day: (day: number, month: number, year: string) => `${day} ${shortMonth(month)} ${year}`,
  atTime: (day: string, time: string) => `${day}, ${time}`,
  daysOfMonth: (first: number, last: number, month: number, year: string) => `${first}–${last} ${shortMonth(month)} ${year}`,
  shortDay: (day: number, month: number) => `${day} ${shortMonth(month)}`,
  span: (from: string, to: string) => `${from} – ${to}`,
  by: (end: string, _isDay: boolean) => `by ${end}`,
  after: (start: string, _isDay: boolean) => `after ${start}`,
  dayWithoutYear: (day: number, month: number) => `${day} ${monthName(month)}, year not stated`,
  weekdayOnly: (weekday: number) => `a ${weekdays[weekday - 1] ?? 'day'}, date not given`,
  dayOnly: (day: number) => `the ${ordinal(day)}, month not stated`,
  week: (week: number, year: string) => `week ${week} of ${year}`,
  season: (season: Season, year: string) => `${season} ${year}`,
  quarter: (quarter: number, year: string) => `${ordinals[quarter - 1] ?? ''} quarter of ${year}`,
  half: (half: number, year: string) => `${ordinals[half - 1] ?? ''} half of ${year}`,
  month: (month: number, year: string) => `${shortMonth(month)} ${year}`,
  monthWithoutYear: (month: number) => `${monthName(month)}, year not stated`,
  decade: (firstYear: string) => `${firstYear}s`,
  century: (number: number) => `${number}${ordinalEnds[ordinalRules.select(number)] ?? 'th'} century`,
}

function ordinal(day: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][day % 100 > 10 && day % 100 < 14 ? 0 : day % 10] ?? 'th'
  return `${day}${ending}`
}
