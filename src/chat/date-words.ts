import type { Season } from './words/english/dates.ts'
import type { Words } from './words/words.ts'

type DateTable = Words['dates']

const seasons: Readonly<Record<string, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' }

interface Form {
  readonly pattern: RegExp
  readonly words: (groups: readonly string[], dates: DateTable) => string
}

/** One form of EDTF or TIMEX3 value a row, with its words; no date is ever drawn in a reader's time zone. */
const forms: readonly Form[] = [
  { pattern: /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/, words: ([year = '', month, day, time = ''], dates) => dates.atTime(dates.day(Number(day), Number(month), year), time) },
  { pattern: /^(\d{4})-(\d\d)-(\d\d)/, words: ([year = '', month, day], dates) => dates.day(Number(day), Number(month), year) },
  { pattern: /^XXXX-(\d\d)-(\d\d)/, words: ([month, day], dates) => dates.dayWithoutYear(Number(day), Number(month)) },
  { pattern: /^XXXX-WXX-([1-7])/, words: ([day], dates) => dates.weekdayOnly(Number(day)) },
  { pattern: /^XXXX-XX-(\d\d)$/, words: ([day], dates) => dates.dayOnly(Number(day)) },
  { pattern: /^(\d{4})-W(\d\d)(?:-WE)?$/, words: ([year = '', week], dates) => dates.week(Number(week), year) },
  { pattern: /^(\d{4})-(2[1-4]|SP|SU|FA|AU|WI)$/, words: ([year = '', season = ''], dates) => dates.season(seasons[season] ?? 'spring', year) },
  { pattern: /^(\d{4})-Q([1-4])$/, words: ([year = '', quarter], dates) => dates.quarter(Number(quarter), year) },
  { pattern: /^(\d{4})-3([3-6])$/, words: ([year = '', quarter], dates) => dates.quarter(Number(quarter) - 2, year) },
  { pattern: /^(\d{4})-H([12])$/, words: ([year = '', half], dates) => dates.half(Number(half), year) },
  { pattern: /^(\d{4})-(\d\d)$/, words: ([year = '', month], dates) => dates.month(Number(month), year) },
  { pattern: /^XXXX-(\d\d)$/, words: ([month], dates) => dates.monthWithoutYear(Number(month)) },
  { pattern: /^(\d{3})X?$/, words: ([decade = ''], dates) => dates.decade(`${decade}0`) },
  { pattern: /^(\d{4})$/, words: ([year = '']) => year },
  { pattern: /^(\d\d)(?:XX)?$/, words: ([hundreds], dates) => dates.century(Number(hundreds) + 1) },
]

/** A date in words, as coarse as it is known: "2 Mar 2021", "13–14 Feb 2021", "14 February, year not stated", "a Tuesday, date not given". */
export function dateWords(date: string | null, { dates }: Words): string {
  if (date === null) return dates.notGiven
  const [start = '', end] = date.replace(/[~?%]$/, '').split('/')
  if (end === undefined) return pointWords(start, dates)
  if (start === '..' || start === '') return dates.by(pointWords(end, dates), isDay(end))
  if (end === '..' || end === '') return dates.after(pointWords(start, dates), isDay(start))
  return rangeWords(start, end, dates)
}

function pointWords(point: string, dates: DateTable): string {
  for (const { pattern, words } of forms) {
    const match = pattern.exec(point)
    if (match !== null) return words(match.slice(1), dates)
  }
  return dates.notGiven
}

/** What both ends share is said once. */
function rangeWords(start: string, end: string, dates: DateTable): string {
  if (start === end) return pointWords(start, dates)
  const [startYear = '', startMonth, startDay] = start.split('-')
  const [endYear, endMonth, endDay] = end.split('-')
  if (!isDay(start) || !isDay(end) || startYear !== endYear) return dates.span(pointWords(start, dates), pointWords(end, dates))
  if (startMonth === endMonth) return dates.daysOfMonth(Number(startDay), Number(endDay), Number(endMonth), startYear)
  return dates.span(dates.shortDay(Number(startDay), Number(startMonth)), pointWords(end, dates))
}

function isDay(point: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(point)
}
