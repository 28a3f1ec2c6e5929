import type { PatternRow } from '../pattern.ts'
import { withTime } from '../resolve-clock.ts'
import { daysAgoToday, unitsAheadAfterIn } from '../resolve-exact-offset.ts'
import { currentUnit, unitFromAnchor, unitsAgo, unitsAhead, unitsEarlier, unitsLater } from '../resolve-offset.ts'
import { lastDayOfYear, shiftedUnit, weekendNear, yearEnd } from '../resolve-unit.ts'

const shifted: readonly PatternRow[] = [
  { shape: 'last fiscal? <unit>', rule: 'last-unit', resolve: shiftedUnit(-1), isDeictic: true },
  { shape: 'this past <unit>', rule: 'last-unit', resolve: shiftedUnit(-1), isDeictic: true },
  { shape: 'this fiscal? <unit>', rule: 'this-unit', resolve: shiftedUnit(0), isDeictic: true },
  { shape: 'the? current fiscal? <unit>', rule: 'this-unit', resolve: shiftedUnit(0), isDeictic: true },
  { shape: 'next fiscal? <unit>', rule: 'next-unit', resolve: shiftedUnit(1), isDeictic: true },
  { shape: 'this|the coming <unit>', rule: 'next-unit', resolve: shiftedUnit(1), isDeictic: true },
  { shape: 'the weekend', rule: 'weekend', resolve: weekendNear },
  { shape: 'the week before last', rule: 'week-before-last', resolve: shiftedUnit(-2, 'week'), isDeictic: true },
  { shape: 'the year before last', rule: 'year-before-last', resolve: shiftedUnit(-2, 'year'), isDeictic: true },
]

const inText: readonly PatternRow[] = [
  { shape: 'the next|following <unit>', rule: 'next-unit-in-text', resolve: unitFromAnchor(1) },
  { shape: 'the <unit> following|after', rule: 'unit-after-in-text', resolve: unitFromAnchor(1) },
  { shape: 'the previous|preceding <unit>', rule: 'previous-unit-in-text', resolve: unitFromAnchor(-1) },
  { shape: 'the <unit> before', rule: 'unit-before-in-text', resolve: unitFromAnchor(-1) },
  { shape: 'the|that same <unit>', rule: 'same-unit-in-text', resolve: unitFromAnchor(0) },
  { shape: 'that <unit>', rule: 'same-unit-in-text', resolve: unitFromAnchor(0) },
  { shape: 'the end|beginning|start|rest|remainder of the <unit>', rule: 'this-unit-in-text', resolve: currentUnit },
  { shape: 'later|earlier|late|early in the <unit>', rule: 'this-unit-in-text', resolve: currentUnit },
  { shape: 'year - end', rule: 'year-end', resolve: lastDayOfYear },
  { shape: 'year \'s end', rule: 'this-unit-in-text', resolve: shiftedUnit(0, 'year') },
  { shape: 'year end', rule: 'this-unit-in-text', resolve: yearEnd },
  { shape: 'the next|following <part>', rule: 'next-part-in-text', resolve: withTime(unitFromAnchor(1, 'day')) },
  { shape: 'that <part>', rule: 'same-part-in-text', resolve: withTime(unitFromAnchor(0, 'day')) },
]

const offsets: readonly PatternRow[] = [
  { shape: '<count|one|few> <unit|units> or so? ago', rule: 'units-ago', resolve: unitsAgo, isDeictic: true },
  { shape: '<count|one|few> <unit|units> ago', rule: 'units-ago', resolve: unitsAgo, isDeictic: true },
  { shape: '<units> ago', rule: 'units-ago', resolve: unitsAgo },
  { shape: '<count|one|few> <unit|units> earlier', rule: 'units-earlier', resolve: unitsEarlier },
  { shape: '<count|one|few> <unit|units> before', rule: 'units-before', resolve: unitsEarlier },
  { shape: '<count|one|few> <unit|units> later', rule: 'units-later', resolve: unitsLater },
  { shape: '<count|one|few> <unit|units> after', rule: 'units-after', resolve: unitsLater },
  { shape: '<units> later|earlier', rule: 'units-later', resolve: unitsLater },
  { shape: '<count|one|few> <unit|units> from now|today', rule: 'units-from-now', resolve: unitsAhead, isDeictic: true },
  { shape: 'in <count|one> <unit|units> \'s|\'? time', rule: 'units-from-now', resolve: unitsAhead, isDeictic: true },
  { shape: '<count|one> <unit|units>', rule: 'units-ahead', resolve: unitsAheadAfterIn, isDeictic: true },
  { shape: '<count|one> <unit|units> ago today', rule: 'units-ago-today', resolve: daysAgoToday, isDeictic: true },
]

/** English expressions for weeks, months, years and the like, counted from the publication or from what the text told before. */
export const units: readonly PatternRow[] = [...shifted, ...inText, ...offsets]
