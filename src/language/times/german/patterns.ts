import type { PatternRow } from '../pattern.ts'
import { dayOfShiftedMonth, earlierDay } from '../resolve-day-in-period.ts'
import { dayRange, dottedDay, fullDate, isoStamp, monthDay, monthDayOfYear, numericDate } from '../resolve-day.ts'
import { duration, everyUnit, everyWeekday, openDuration } from '../resolve-duration.ts'
import { monthAlone, monthOfYear, monthYear, shiftedMonth } from '../resolve-month.ts'
import { currentUnit, unitFromAnchor, unitsAgo, unitsAhead, unitsEarlier, unitsLater } from '../resolve-offset.ts'
import { daysAgoToday } from '../resolve-exact-offset.ts'
import { halfAlone, halfOfYear, quarterAlone, quarterOfYear } from '../resolve-quarter.ts'
import { seasonAlone, seasonOfYear, shiftedSeason } from '../resolve-season.ts'
import { lastDayOfYear, shiftedUnit, weekendNear } from '../resolve-unit.ts'
import { daysFromPublication, vagueWord } from '../resolve-vague.ts'
import { thisWeekday, weekday, weekdayAfter, weekdayBefore, weekdayOfWeek } from '../resolve-weekday.ts'
import { centuryByNumber, decade, year } from '../resolve-year.ts'
import { clocks } from './clocks.ts'
import { holidays } from './holidays.ts'

const last = 'letzten|letzte|letzter|letztes|letztem|vergangenen|vergangene|vergangener|vergangenes|vergangenem|vorigen|vorige|voriges|vorigem'
const next = 'nächsten|nächste|nächster|nächstes|nächstem|kommenden|kommende|kommender|kommendes|kommendem'
const current = 'diesen|diese|dieser|dieses|diesem'

const days: readonly PatternRow[] = [
  { shape: '<iso>', rule: 'iso-stamp', resolve: isoStamp },
  { shape: '<numeric-date>', rule: 'numeric-date', resolve: numericDate },
  { shape: '<weekday>? ,? den|dem? <day> .? <month> <year>', rule: 'day-month-year', resolve: fullDate },
  { shape: '<weekday>? ,? den|dem? <day> .? <month>', rule: 'day-month', resolve: monthDay },
  { shape: `<day> .? <month> ${last} jahres`, rule: 'day-month-of-last-year', resolve: monthDayOfYear(-1), isDeictic: true },
  { shape: '<weekday> ,? den|dem? <numeric-date>', rule: 'numeric-date', resolve: numericDate },
  { shape: '<dotted> .', rule: 'dotted-day', resolve: dottedDay },
  { shape: '<day> .? bis|- zum? <day> .? <month> <year>?', rule: 'day-range', resolve: dayRange },
  { shape: 'zwischen dem? <day> . und dem? <day> . <month> <year>?', rule: 'day-range', resolve: dayRange },
  { shape: '<day> . und|oder <day> . <month> <year>?', head: 2, rule: 'earlier-day', resolve: earlierDay },
  { shape: '<day> . des monats', rule: 'day-of-this-month', resolve: dayOfShiftedMonth(0), isDeictic: true },
  { shape: `<day> . des ${next} monats`, rule: 'day-of-next-month', resolve: dayOfShiftedMonth(1), isDeictic: true },
  { shape: `<day> . des ${last} monats`, rule: 'day-of-last-month', resolve: dayOfShiftedMonth(-1), isDeictic: true },
  { shape: 'heute', rule: 'today', resolve: daysFromPublication(0), isDeictic: true },
  { shape: 'gestern', rule: 'yesterday', resolve: daysFromPublication(-1), isDeictic: true },
  { shape: 'vorgestern', rule: 'day-before-yesterday', resolve: daysFromPublication(-2), isDeictic: true },
  { shape: 'morgen', rule: 'tomorrow', resolve: daysFromPublication(1), isDeictic: true },
  { shape: 'übermorgen', rule: 'day-after-tomorrow', resolve: daysFromPublication(2), isDeictic: true },
]

const weekdays: readonly PatternRow[] = [
  { shape: '<weekday>', rule: 'weekday', resolve: weekday, isDeictic: true },
  { shape: `${last} <weekday>`, rule: 'last-weekday', resolve: weekdayBefore, isDeictic: true },
  { shape: `${next} <weekday>`, rule: 'next-weekday', resolve: weekdayAfter, isDeictic: true },
  { shape: `${current} <weekday>`, rule: 'this-weekday', resolve: thisWeekday, isDeictic: true },
  { shape: `<weekday> der? ${last} woche`, rule: 'weekday-of-last-week', resolve: weekdayOfWeek(-1), isDeictic: true },
  { shape: `<weekday> der? ${next} woche`, rule: 'weekday-of-next-week', resolve: weekdayOfWeek(1), isDeictic: true },
  { shape: '<weekdays>', rule: 'weekdays', resolve: everyWeekday },
  { shape: 'jeden <weekday>', rule: 'every-weekday', resolve: everyWeekday },
]

const periods: readonly PatternRow[] = [
  { shape: '<month> <year>', rule: 'month-year', resolve: monthYear },
  { shape: '<month>', rule: 'month', resolve: monthAlone },
  { shape: `${last} <month>`, rule: 'last-month-name', resolve: shiftedMonth(-1), isDeictic: true },
  { shape: `${next} <month>`, rule: 'next-month-name', resolve: shiftedMonth(1), isDeictic: true },
  { shape: `<month> ${last} jahres`, rule: 'month-of-last-year', resolve: monthOfYear(-1), isDeictic: true },
  { shape: '<year>', rule: 'year', resolve: year },
  { shape: '<ordinal> quartal <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<ordinal> quartal', rule: 'quarter', resolve: quarterAlone },
  { shape: '<season> <year>', rule: 'season-of-year', resolve: seasonOfYear },
  { shape: '<season>', rule: 'season', resolve: seasonAlone },
  { shape: `${last} <season>`, rule: 'last-season', resolve: shiftedSeason(-1), isDeictic: true },
  { shape: `${last} <unit>`, rule: 'last-unit', resolve: shiftedUnit(-1), isDeictic: true },
  { shape: `${current} <unit>`, rule: 'this-unit', resolve: shiftedUnit(0), isDeictic: true },
  { shape: `${next} <unit>`, rule: 'next-unit', resolve: shiftedUnit(1), isDeictic: true },
  { shape: 'am|das|übers wochenende', rule: 'weekend', resolve: weekendNear },
  { shape: 'jahresende', rule: 'year-end', resolve: lastDayOfYear },
  { shape: 'jahresanfang|jahresbeginn', rule: 'this-unit-in-text', resolve: shiftedUnit(0, 'year') },
  { shape: 'monatsende|monatsanfang|monatsbeginn', rule: 'this-unit-in-text', resolve: shiftedUnit(0, 'month') },
  { shape: 'wochenanfang|wochenbeginn', rule: 'this-unit-in-text', resolve: shiftedUnit(0, 'week') },
  { shape: '<ordinal> halbjahr <year>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: '<ordinal> halbjahr', rule: 'half', resolve: halfAlone },
  { shape: '<decade> jahre|jahren?', rule: 'decade', resolve: decade },
  { shape: '<decade-name>', rule: 'decade', resolve: decade },
  { shape: '<ordinal> jahrhundert|jahrhunderts', rule: 'century', resolve: centuryByNumber },
  { shape: '<count> . jahrhundert|jahrhunderts', rule: 'century', resolve: centuryByNumber },
  { shape: 'am nächsten|folgenden tag', rule: 'next-unit-in-text', resolve: unitFromAnchor(1, 'day') },
  { shape: 'am tag zuvor|davor', rule: 'previous-unit-in-text', resolve: unitFromAnchor(-1, 'day') },
  { shape: 'am selben|gleichen tag', rule: 'same-unit-in-text', resolve: unitFromAnchor(0, 'day') },
  { shape: 'ende|anfang|mitte des <unit>', rule: 'this-unit-in-text', resolve: currentUnit },
  { shape: 'am tag darauf', rule: 'next-unit-in-text', resolve: unitFromAnchor(1, 'day') },
]

const offsets: readonly PatternRow[] = [
  { shape: 'vor <count|one|few> <unit|units>', rule: 'units-ago', resolve: unitsAgo, isDeictic: true },
  { shape: 'vor einem halben jahr', rule: 'units-ago', resolve: shiftedUnit(-6, 'month'), isDeictic: true },
  { shape: 'in einem halben jahr', rule: 'units-from-now', resolve: shiftedUnit(6, 'month'), isDeictic: true },
  { shape: 'heute vor <count|one> <unit|units>', rule: 'units-ago-today', resolve: daysAgoToday, isDeictic: true },
  { shape: 'in <count|one> <unit|units>', rule: 'units-from-now', resolve: unitsAhead, isDeictic: true },
  { shape: '<count|one|few> <unit|units> später', rule: 'units-later', resolve: unitsLater },
  { shape: '<count|one|few> <unit|units> zuvor', rule: 'units-earlier', resolve: unitsEarlier },
  { shape: '<count|few> <unit|units>', rule: 'duration', resolve: duration },
  { shape: 'seit|wegen <units>', rule: 'open-duration', resolve: openDuration },
  { shape: 'jede|jeden|jedes <unit>', rule: 'every-unit', resolve: everyUnit },
  { shape: '<every>', rule: 'every-unit', resolve: everyUnit },
  { shape: '<vague>', rule: 'vague', resolve: vagueWord },
]

/** The shapes of German time expressions. */
export const patterns: readonly PatternRow[] = [...days, ...holidays, ...weekdays, ...clocks, ...periods, ...offsets]
