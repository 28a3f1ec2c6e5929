import type { PatternRow } from '../pattern.ts'
import { timeToday, withTime } from '../resolve-clock.ts'
import { dayOfMonth, dayRange, fullDate, isoStamp, monthDay, monthDayOfYear, numericDate } from '../resolve-day.ts'
import { duration, everyUnit, everyWeekday, openDuration, weekdaySpan } from '../resolve-duration.ts'
import { monthAlone, monthOfYear, monthYear, shiftedMonth } from '../resolve-month.ts'
import { unitFromAnchor, unitsAgo, unitsAhead, unitsEarlier, unitsLater } from '../resolve-offset.ts'
import { centuryByNumber, decade, halfOfYear, quarterAlone, quarterOfShiftedYear, quarterOfYear, seasonOfYear, shiftedSeason, year } from '../resolve-period.ts'
import { shiftedUnit } from '../resolve-unit.ts'
import { daysFromPublication, vaguePhrase, vagueWord } from '../resolve-vague.ts'
import { thisWeekday, weekday, weekdayAfter, weekdayBefore, weekdayOfWeek, weekFromWeekday } from '../resolve-weekday.ts'

const days: readonly PatternRow[] = [
  { shape: '<iso>', rule: 'iso-stamp', resolve: isoStamp },
  { shape: '<numeric-date>', rule: 'numeric-date', resolve: numericDate },
  { shape: '<weekday>? ,? <month> the? <day> ,? <year>', rule: 'month-day-year', resolve: fullDate },
  { shape: '<weekday>? ,? the? <day> of? <month> ,? <year>', rule: 'day-month-year', resolve: fullDate },
  { shape: '<weekday>? ,? <month> the? <day>', rule: 'month-day', resolve: monthDay },
  { shape: '<weekday>? ,? the? <day> of? <month>', rule: 'day-month', resolve: monthDay },
  { shape: '<month> <day> of? last year', rule: 'month-day-last-year', resolve: monthDayOfYear(-1) },
  { shape: '<month> <day> of? this year', rule: 'month-day-this-year', resolve: monthDayOfYear(0) },
  { shape: '<month> <day> of? next year', rule: 'month-day-next-year', resolve: monthDayOfYear(1) },
  { shape: 'from? <month> <day> to|-|through|and <day> ,? <year>?', rule: 'day-range', resolve: dayRange },
  { shape: 'from? <month> <day> to|-|through <month> <day> ,? <year>?', rule: 'day-range', resolve: dayRange },
  { shape: '<day> -|to|and <day> <month> <year>?', rule: 'day-range', resolve: dayRange },
  { shape: 'the <day-ordinal>', rule: 'day-of-month', resolve: dayOfMonth },
  { shape: 'today', rule: 'today', resolve: daysFromPublication(0) },
  { shape: 'yesterday', rule: 'yesterday', resolve: daysFromPublication(-1) },
  { shape: 'tomorrow', rule: 'tomorrow', resolve: daysFromPublication(1) },
  { shape: 'the day before yesterday', rule: 'day-before-yesterday', resolve: daysFromPublication(-2) },
  { shape: 'the day after tomorrow', rule: 'day-after-tomorrow', resolve: daysFromPublication(2) },
]

const weekdays: readonly PatternRow[] = [
  { shape: '<weekday>', rule: 'weekday', resolve: weekday },
  { shape: 'early|late|earlier|later <weekday>', rule: 'weekday', resolve: weekday },
  { shape: 'last|previous <weekday>', rule: 'last-weekday', resolve: weekdayBefore },
  { shape: 'this? past <weekday>', rule: 'past-weekday', resolve: weekdayBefore },
  { shape: 'the previous <weekday>', rule: 'last-weekday', resolve: weekdayBefore },
  { shape: 'this? next|coming <weekday>', rule: 'next-weekday', resolve: weekdayAfter },
  { shape: 'this <weekday>', rule: 'this-weekday', resolve: thisWeekday },
  { shape: '<weekday> of? last week', rule: 'weekday-of-last-week', resolve: weekdayOfWeek(-1) },
  { shape: '<weekday> of? this week', rule: 'weekday-of-this-week', resolve: weekdayOfWeek(0) },
  { shape: '<weekday> of? next week', rule: 'weekday-of-next-week', resolve: weekdayOfWeek(1) },
  { shape: 'a week from <weekday>', rule: 'week-from-weekday', resolve: weekFromWeekday },
  { shape: '<weekday> week', rule: 'week-from-weekday', resolve: weekFromWeekday },
  { shape: '<weekdays>', rule: 'weekdays', resolve: everyWeekday },
  { shape: 'each|every <weekday>', rule: 'every-weekday', resolve: everyWeekday },
  { shape: '<weekday> through|to|- <weekday>', rule: 'weekday-span', resolve: weekdaySpan },
]

const months: readonly PatternRow[] = [
  { shape: 'early|late|mid? -? <month> of? ,? <year>', rule: 'month-year', resolve: monthYear },
  { shape: '<month> of? ,? <year>', rule: 'month-year', resolve: monthYear },
  { shape: '<month>', rule: 'month', resolve: monthAlone },
  { shape: 'early|late|mid|mid- -? <month>', rule: 'month', resolve: monthAlone },
  { shape: 'last|past <month>', rule: 'last-month-name', resolve: shiftedMonth(-1) },
  { shape: 'this <month>', rule: 'this-month-name', resolve: shiftedMonth(0) },
  { shape: 'next <month>', rule: 'next-month-name', resolve: shiftedMonth(1) },
  { shape: '<month> of? last year', rule: 'month-of-last-year', resolve: monthOfYear(-1) },
  { shape: '<month> of? this year', rule: 'month-of-this-year', resolve: monthOfYear(0) },
  { shape: '<month> of? next year', rule: 'month-of-next-year', resolve: monthOfYear(1) },
]

const units: readonly PatternRow[] = [
  { shape: 'early|late|earlier|later? last <unit>', rule: 'last-unit', resolve: shiftedUnit(-1) },
  { shape: 'early|late|earlier|later? this <unit>', rule: 'this-unit', resolve: shiftedUnit(0) },
  { shape: 'early|late|earlier|later? next <unit>', rule: 'next-unit', resolve: shiftedUnit(1) },
  { shape: 'the <unit>', rule: 'the-unit', resolve: duration },
  { shape: 'the next|following <unit>', rule: 'next-unit-in-text', resolve: unitFromAnchor(1) },
  { shape: 'the previous <unit>', rule: 'previous-unit-in-text', resolve: unitFromAnchor(-1) },
  { shape: 'the? same|that <unit>', rule: 'same-unit-in-text', resolve: unitFromAnchor(0) },
  { shape: '<count|one|few> <unit|units> ago', rule: 'units-ago', resolve: unitsAgo },
  { shape: '<count|one|few> <unit|units> earlier|before', rule: 'units-earlier', resolve: unitsEarlier },
  { shape: '<count|one|few> <unit|units> later|after', rule: 'units-later', resolve: unitsLater },
  { shape: 'in <count|one> <unit|units>', rule: 'duration', resolve: duration },
  { shape: '<count|one|few> <unit|units> from now', rule: 'units-from-now', resolve: unitsAhead },
  { shape: '<count|one|few> -? <unit|units>', rule: 'duration', resolve: duration },
  { shape: 'the? last|past|next|first <count|few> <units>', rule: 'duration', resolve: duration },
  { shape: '<units>', rule: 'open-duration', resolve: openDuration },
  { shape: 'each|every <unit>', rule: 'every-unit', resolve: everyUnit },
]

const periods: readonly PatternRow[] = [
  { shape: '<year>', rule: 'year', resolve: year },
  { shape: 'early|late|mid -? <year>', rule: 'year', resolve: year },
  { shape: 'the? <ordinal> -? quarter of? ,? <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<quarter-name> of? <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: 'the? <ordinal> quarter of last year', rule: 'quarter-of-last-year', resolve: quarterOfShiftedYear(-1) },
  { shape: 'the? <ordinal> -? quarter', rule: 'quarter', resolve: quarterAlone },
  { shape: '<quarter-name>', rule: 'quarter', resolve: quarterAlone },
  { shape: 'the? <ordinal> half of <year>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: '<half-name> <year>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: 'the? <season> of? <year>', rule: 'season-of-year', resolve: seasonOfYear },
  { shape: 'last <season>', rule: 'last-season', resolve: shiftedSeason(-1) },
  { shape: 'this <season>', rule: 'this-season', resolve: shiftedSeason(0) },
  { shape: 'next <season>', rule: 'next-season', resolve: shiftedSeason(1) },
  { shape: 'the? early|late|mid? -? \'? <decade>', rule: 'decade', resolve: decade },
  { shape: 'the? <ordinal> -? century', rule: 'century', resolve: centuryByNumber },
]

const clocks: readonly PatternRow[] = [
  { shape: '<clock|dotted|count> <half-day> <zone>?', rule: 'clock', resolve: timeToday },
  { shape: '<clock-with-half> <zone>?', rule: 'clock', resolve: timeToday },
  { shape: '<clock> <zone>', rule: 'clock', resolve: timeToday },
  { shape: '<clock|dotted|count> <half-day> <zone>? on? <weekday>', rule: 'clock-weekday', resolve: withTime(weekday) },
  { shape: '<clock-with-half> <zone>? on? <weekday>', rule: 'clock-weekday', resolve: withTime(weekday) },
  { shape: '<weekday> <part>', rule: 'weekday-part', resolve: withTime(weekday) },
  { shape: 'this <part>', rule: 'this-part', resolve: withTime(daysFromPublication(0)) },
  { shape: 'last night', rule: 'last-night', resolve: withTime(daysFromPublication(-1)) },
  { shape: 'yesterday <part>', rule: 'yesterday-part', resolve: withTime(daysFromPublication(-1)) },
]

const vagueWords: readonly PatternRow[] = [
  { shape: '<vague>', rule: 'vague', resolve: vagueWord },
  { shape: 'the past', rule: 'vague', resolve: vaguePhrase('PAST_REF') },
  { shape: 'the future', rule: 'vague', resolve: vaguePhrase('FUTURE_REF') },
]

/** The shapes of English time expressions. */
export const patterns: readonly PatternRow[] = [...days, ...weekdays, ...months, ...units, ...periods, ...clocks, ...vagueWords]
