import { numberOf } from '../match-patterns.ts'
import type { PatternRow } from '../pattern.ts'
import type { Resolve } from '../reading.ts'
import { dayFromDate, dayRange, dayOfMonth, fixedDay, fullDate, furtherDay, isoStamp, lastDayOfMonth, lastMonthDay, monthDay, monthDayOfYear, numericDate, numericMonth, weekOfDay } from '../resolve-day.ts'
import { everyWeekday } from '../resolve-duration.ts'
import { dayOfEveryMonth, dayOfShiftedMonth, earlierDay, nthWeekdayOfMonth, nthWeekdayOfShiftedMonth, weekdayAndDay } from '../resolve-day-in-period.ts'
import { daysFromPublication, nothing } from '../resolve-vague.ts'

const withYear: readonly PatternRow[] = [
  { shape: '<iso>', rule: 'iso-stamp', resolve: isoStamp },
  { shape: '<numeric-date>', rule: 'numeric-date', resolve: numericDate },
  { shape: '<weekday>? ,? <month> the? <day> ,? <year>', rule: 'month-day-year', resolve: fullDate },
  { shape: '<weekday>? ,? the? <day> of? <month> of? ,? <year>', rule: 'day-month-year', resolve: fullDate },
  { shape: '<day> - <month> - <year>', rule: 'day-month-year', resolve: fullDate },
  { shape: '<weekday>? ,? the <ordinal> of <month> ,? <year>', rule: 'day-month-year', resolve: fullDate },
  { shape: '<weekday>? ,? <month> the? <ordinal> ,? <year>', rule: 'month-day-year', resolve: fullDate },
  { shape: '<numeric-month>', rule: 'numeric-month', resolve: numericMonth },
]

// A day of a year that cannot be is no day of this year either.
const impossible: readonly PatternRow[] = [
  { shape: '<month> <day> ,? <no-year>', rule: 'impossible', resolve: nothing },
  { shape: '<day> <month> ,? <no-year>', rule: 'impossible', resolve: nothing },
]

const withoutYear: readonly PatternRow[] = [
  { shape: '<weekday>? ,? <month> the? <day>', rule: 'month-day', resolve: monthDay },
  { shape: '<weekday>? ,? <month> the? <ordinal>', rule: 'month-ordinal', resolve: monthDay },
  { shape: '<weekday>? ,? the? <day> of? <month>', rule: 'day-month', resolve: monthDay },
  { shape: '<weekday>? ,? the <ordinal> of <month>', rule: 'day-month', resolve: monthDay },
  { shape: 'this? coming|next <weekday> ,? <month> <day|ordinal>', rule: 'month-day', resolve: monthDay },
  { shape: '<day> and|or <day> of? <month> ,? <year>?', head: 1, rule: 'earlier-day', resolve: earlierDay },
  { shape: '<day> , <day> and|or <day> of? <month> ,? <year>?', head: 1, rule: 'earlier-day', resolve: earlierDay },
  { shape: '<month> <day> ,? of? last year', rule: 'month-day-of-last-year', resolve: monthDayOfYear(-1), isDeictic: true },
  { shape: '<day> of? <month> ,? of? last year', rule: 'month-day-of-last-year', resolve: monthDayOfYear(-1), isDeictic: true },
  { shape: '<day> of? <month> ,? of? this year', rule: 'month-day-of-this-year', resolve: monthDayOfYear(0), isDeictic: true },
  { shape: '<day> of? <month> ,? of? next year', rule: 'month-day-of-next-year', resolve: monthDayOfYear(1), isDeictic: true },
  { shape: '<day> of? <month> of|in? that|the same? year', rule: 'month-day-of-that-year', resolve: monthDay },
  { shape: '<month> <day> ,? of? this year', rule: 'month-day-of-this-year', resolve: monthDayOfYear(0), isDeictic: true },
  { shape: '<month> <day> ,? of? next year', rule: 'month-day-of-next-year', resolve: monthDayOfYear(1), isDeictic: true },
  { shape: '<month> <day> of|in that|the same? year', rule: 'month-day-of-that-year', resolve: monthDay },
  { shape: 'last <month> <day>', rule: 'last-month-day', resolve: lastMonthDay },
  { shape: 'the <day-ordinal> of? this? month?', rule: 'day-of-month', resolve: dayOfMonth },
  { shape: '<day>', rule: 'further-day', resolve: furtherDay },
  { shape: '<day> ,? <year>', rule: 'further-day-year', resolve: furtherDay },
  { shape: 'week of|beginning|starting|commencing|ending|ended|to <weekday>? ,? <month> <day> ,? <year>?', rule: 'week-of-day', resolve: weekOfDay },
  { shape: 'week of|beginning|starting|commencing|ending|ended|to <weekday>? ,? <day> of? <month> ,? <year>?', rule: 'week-of-day', resolve: weekOfDay },
  { shape: 'last day of <month> ,? <year>?', rule: 'last-day-of-month', resolve: lastDayOfMonth },
]

const inPeriods: readonly PatternRow[] = [
  { shape: 'the? <ordinal> of? next month', rule: 'day-of-next-month', resolve: dayOfShiftedMonth(1), isDeictic: true },
  { shape: 'the? <ordinal> of last month', rule: 'day-of-last-month', resolve: dayOfShiftedMonth(-1), isDeictic: true },
  { shape: 'the? <ordinal> of this|the month', rule: 'day-of-this-month', resolve: dayOfShiftedMonth(0), isDeictic: true },
  { shape: 'the? <ordinal> day? of each|every|the month', rule: 'day-of-every-month', resolve: dayOfEveryMonth },
  { shape: 'the? <ordinal>|last|final <weekday> of|in <month> ,? <year>?', rule: 'nth-weekday', resolve: nthWeekdayOfMonth },
  { shape: 'the? <ordinal>|last|final <weekday> of|in next month', rule: 'nth-weekday', resolve: nthWeekdayOfShiftedMonth(1), isDeictic: true },
  { shape: 'the? <ordinal>|last|final <weekday> of|in last month', rule: 'nth-weekday', resolve: nthWeekdayOfShiftedMonth(-1), isDeictic: true },
  { shape: 'the? <ordinal>|last|final <weekday> of|in this|the month', rule: 'nth-weekday', resolve: nthWeekdayOfShiftedMonth(0), isDeictic: true },
  { shape: 'the? <ordinal>|last|final <weekday> of|in each|every month', rule: 'every-weekday', resolve: everyWeekday },
  { shape: '<weekday> ,? the <day-ordinal>', rule: 'weekday-day', resolve: weekdayAndDay },
]

// "from Aug. 26 to Oct. 20" are two dates; only what shares its month is written as one.
const ranges: readonly PatternRow[] = [
  { shape: '<month> <day> - <month>? <day> ,? <year>?', rule: 'day-range', resolve: dayRange },
  { shape: '<month> <day> to|through|and|until <day> ,? <year>?', rule: 'day-range', resolve: dayRange },
  { shape: '<day> - <day> of? <month> ,? <year>?', rule: 'day-range', resolve: dayRange },
  { shape: 'the? <day> to|and|until the? <day> of? <month> ,? <year>?', rule: 'day-range', resolve: dayRange },
]

const deictic: readonly PatternRow[] = [
  { shape: 'today', rule: 'today', resolve: daysFromPublication(0), isDeictic: true },
  { shape: 'yesterday', rule: 'yesterday', resolve: daysFromPublication(-1), isDeictic: true },
  { shape: 'tomorrow', rule: 'tomorrow', resolve: daysFromPublication(1), isDeictic: true },
  { shape: 'today', rule: 'today-figurative', resolve: nothing },
  { shape: 'tomorrow', rule: 'tomorrow-figurative', resolve: nothing },
  { shape: 'the day before yesterday', rule: 'day-before-yesterday', resolve: daysFromPublication(-2), isDeictic: true },
  { shape: 'the day after tomorrow', rule: 'day-after-tomorrow', resolve: daysFromPublication(2), isDeictic: true },
]

const offsets: readonly PatternRow[] = [
  { shape: '<count> <unit|units> after <month> <day> ,? <year>?', rule: 'units-after-date', resolve: dayFromDate(1) },
  { shape: '<count> <unit|units> before <month> <day> ,? <year>?', rule: 'units-before-date', resolve: dayFromDate(-1) },
  { shape: 'the day after <month> <day> ,? <year>?', rule: 'units-after-date', resolve: dayFromDate(1) },
  { shape: 'the day before <month> <day> ,? <year>?', rule: 'units-before-date', resolve: dayFromDate(-1) },
]

const september11 = fixedDay('2001-09-11')

/** Days that are the names of what happened on them, by month and day. */
const namesakes: Readonly<Record<string, Resolve>> = {
  '9-11': september11, '7-7': fixedDay('2005-07-07'), '1-6': fixedDay('2021-01-06'), '10-7': fixedDay('2023-10-07'),
}

const namesake: Resolve = (match, setting) => namesakes[`${numberOf(match, 'month')}-${numberOf(match, 'day')}`]?.(match, setting)

const afterNamesake = 'attacks|attack|terrorist|terror|hijackings|hijackers|commission|bombings|massacre|riot|riots|rioters|insurrection|committee'

// After they happened these words name them, whatever the date of the article.
const namedDays: readonly PatternRow[] = [
  { shape: '<slashed>', rule: 'named-day', resolve: (match, setting) => match.captures[0]?.value === '9/11' ? september11(match, setting) : undefined },
  { shape: `<month> <day> ${afterNamesake}`, rule: 'named-day-attacks', resolve: namesake },
  { shape: `<day> <month> ${afterNamesake}`, rule: 'named-day-attacks', resolve: namesake },
]

/** English expressions for a day of the calendar. */
export const days: readonly PatternRow[] = [...withYear, ...impossible, ...namedDays, ...withoutYear, ...inPeriods, ...ranges, ...deictic, ...offsets]
