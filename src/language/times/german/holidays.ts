import type { PatternRow } from '../pattern.ts'
import { holiday, holidayOfShiftedYear, holidayOfYear } from '../resolve-holiday.ts'

// How the codes are read stands at `holiday`.
const codes: Readonly<Record<string, string>> = {
  'weihnachten': '12-25', 'heiligabend': '12-24', 'silvester': '12-31', 'neujahr': '01-01', 'neujahrstag': '01-01', 'allerheiligen': '11-01',
  'ostern': 'easter', 'ostersonntag': 'easter', 'ostermontag': 'easter+1', 'karfreitag': 'easter-2', 'rosenmontag': 'easter-48',
  'aschermittwoch': 'easter-46', 'pfingsten': 'easter+49', 'pfingstsonntag': 'easter+49', 'pfingstmontag': 'easter+50',
  'christi himmelfahrt': 'easter+39', 'fronleichnam': 'easter+60', 'reformationstag': '10-31', 'tag der deutschen einheit': '10-03',
  'tag der arbeit': '05-01',
}

/** The names that are one word, in small letters, and the part of the others that shows them. */
export const holidayNames: readonly string[] = ['himmelfahrt', ...Object.keys(codes).filter((words) => !words.includes(' '))]

/** German names of holidays. */
export const holidays: readonly PatternRow[] = Object.entries(codes).flatMap(([words, code]) => [
  { shape: words, rule: 'holiday', resolve: holiday(code) },
  { shape: `${words} <year>`, rule: 'holiday-of-year', resolve: holidayOfYear(code) },
  { shape: `letzte|letztes|vergangene|vergangenes|voriges ${words}`, rule: 'last-holiday', resolve: holidayOfShiftedYear(code, -1) },
  { shape: `nächste|nächstes|kommende|kommendes ${words}`, rule: 'next-holiday', resolve: holidayOfShiftedYear(code, 1) },
])
