import type { PatternRow } from '../pattern.ts'
import { besideHoliday, holiday, holidayNearby, holidayOfShiftedYear, holidayOfYear, weekOfHoliday } from '../resolve-holiday.ts'

// How the codes are read stands at `holiday`.
const codes: Readonly<Record<string, string>> = {
  'christmas': '12-25', 'christmas day': '12-25', 'christmas eve': '12-24', 'boxing day': '12-26', 'new year \'s day': '01-01',
  'new year \'s eve': '12-31', 'new year \'s': '01-01', 'easter': 'easter', 'easter sunday': 'easter', 'easter monday': 'easter+1',
  'good friday': 'easter-2', 'ash wednesday': 'easter-46', 'palm sunday': 'easter-7', 'thanksgiving': '11-4x4', 'thanksgiving day': '11-4x4',
  'halloween': '10-31', 'valentine \'s day': '02-14', 'independence day': '07-04', 'labor day': '9-1x1', 'memorial day': '5-0x1',
  'veterans day': '11-11', 'st. patrick \'s day': '03-17', 'columbus day': '10-2x1', 'presidents day': '2-3x1', 'may day': '05-01',
  'black friday': '11-4x4+1', 'juneteenth': '06-19', 'bastille day': '07-14', 'remembrance sunday': '11-2x7',
}

/** The names that are one word, in small letters; the others have a "day", a "year" or a weekday in them. */
export const holidayNames: readonly string[] = Object.keys(codes).filter((words) => !words.includes(' '))

/** English names of holidays. */
export const holidays: readonly PatternRow[] = [
  // Of the United States, and only in the weeks around it: other countries have theirs.
  { shape: 'election day', rule: 'election-day', resolve: holidayNearby('11-1x1+1', 60) },
  ...namedHolidays(),
]

function namedHolidays(): PatternRow[] {
  return Object.entries(codes).flatMap(([words, code]) => [
    { shape: words, rule: 'holiday', resolve: holiday(code) },
    { shape: `the day after ${words}`, rule: 'day-after-holiday', resolve: besideHoliday(code, 1) },
    { shape: `the day before ${words}`, rule: 'day-before-holiday', resolve: besideHoliday(code, -1) },
    { shape: `${words} of|in? ,? <year>`, rule: 'holiday-of-year', resolve: holidayOfYear(code) },
    { shape: `${words} week`, rule: 'week-of-holiday', resolve: weekOfHoliday(code, '') },
    { shape: `${words} weekend`, rule: 'weekend-of-holiday', resolve: weekOfHoliday(code, '-WE') },
    { shape: `last ${words}`, rule: 'last-holiday', resolve: holidayOfShiftedYear(code, -1) },
    { shape: `next ${words}`, rule: 'next-holiday', resolve: holidayOfShiftedYear(code, 1) },
  ])
}
