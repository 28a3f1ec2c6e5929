import type { PatternRow } from '../pattern.ts'
import { timeOfDay, withTime } from '../resolve-clock.ts'
import { fullDate, monthDay } from '../resolve-day.ts'
import { everyWeekday, weekdaySpan } from '../resolve-duration.ts'
import { daysFromPublication } from '../resolve-vague.ts'
import { weekdayBesideAnchor, weekdayWeeksAgo, weeksFromWeekday } from '../resolve-weekday-offset.ts'
import { anyWeekday, dayBesideWeekday, knownWeekday, nextWeekday, thisWeekday, weekday, weekdayAfter, weekdayAfterWeeks, weekdayBefore, weekdayBeforeAnchor, weekdayOfWeek } from '../resolve-weekday.ts'

const single: readonly PatternRow[] = [
  { shape: '<weekday>', rule: 'weekday', resolve: weekday, isDeictic: true },
  { shape: 'a|one|some <weekday>', rule: 'indefinite-weekday', resolve: anyWeekday },
  { shape: 'the <weekday>', rule: 'known-weekday', resolve: knownWeekday },
  { shape: 'last <weekday>', rule: 'last-weekday', resolve: weekdayBefore, isDeictic: true },
  { shape: 'this? past <weekday>', rule: 'past-weekday', resolve: weekdayBefore, isDeictic: true },
  { shape: 'the previous|preceding <weekday>', rule: 'previous-weekday', resolve: weekdayBeforeAnchor(-1) },
  { shape: 'the following|next <weekday>', rule: 'following-weekday', resolve: weekdayBeforeAnchor(1) },
  { shape: 'next <weekday>', rule: 'next-weekday', resolve: nextWeekday, isDeictic: true },
  { shape: 'this? coming <weekday>', rule: 'next-weekday', resolve: weekdayAfter, isDeictic: true },
  { shape: 'this next <weekday>', rule: 'next-weekday', resolve: weekdayAfter, isDeictic: true },
  { shape: 'this <weekday>', rule: 'this-weekday', resolve: thisWeekday, isDeictic: true },
  { shape: '<weekday> ,? of? last week', rule: 'weekday-of-last-week', resolve: weekdayOfWeek(-1), isDeictic: true },
  { shape: 'last week , on <weekday>', rule: 'weekday-of-last-week', resolve: weekdayOfWeek(-1), isDeictic: true },
  { shape: 'last week on? <weekday>', rule: 'weekday-of-last-week', resolve: weekdayOfWeek(-1), isDeictic: true },
  { shape: '<weekday> ,? of? this week', rule: 'weekday-of-this-week', resolve: weekdayOfWeek(0), isDeictic: true },
  { shape: '<weekday> ,? of? next week', rule: 'weekday-of-next-week', resolve: weekdayOfWeek(1), isDeictic: true },
  { shape: 'next week ,? on? <weekday>', rule: 'weekday-of-next-week', resolve: weekdayOfWeek(1), isDeictic: true },
  { shape: '<count|one> week|weeks from <weekday>', rule: 'week-from-weekday', resolve: weeksFromWeekday, isDeictic: true },
  { shape: '<count|one> week|weeks ago on|, <weekday>', rule: 'weekday-weeks-ago', resolve: weekdayWeeksAgo, isDeictic: true },
  { shape: 'the <weekday> after', rule: 'weekday-after', resolve: weekdayBesideAnchor(1) },
  { shape: 'the <weekday> before', rule: 'weekday-before', resolve: weekdayBesideAnchor(-1) },
  { shape: '<weekday> week', rule: 'week-from-weekday', resolve: weekdayAfterWeeks(1), isDeictic: true },
  { shape: 'a week on <weekday>', rule: 'week-from-weekday', resolve: weekdayAfterWeeks(1), isDeictic: true },
  { shape: '<weekday> fortnight', rule: 'fortnight-from-weekday', resolve: weekdayAfterWeeks(2), isDeictic: true },
  { shape: 'the? day before last|this? <weekday>', rule: 'day-before-weekday', resolve: dayBesideWeekday(-1), isDeictic: true },
  { shape: 'the? day after last|this? <weekday>', rule: 'day-after-weekday', resolve: dayBesideWeekday(1), isDeictic: true },
  { shape: 'a week ago <weekday>', rule: 'week-ago-weekday', resolve: weekdayAfterWeeks(-1), isDeictic: true },
]

const repeated: readonly PatternRow[] = [
  { shape: '<weekdays>', rule: 'weekdays', resolve: everyWeekday },
  { shape: '<weekday> nights|mornings|evenings|afternoons', rule: 'weekdays', resolve: everyWeekday },
  { shape: '<weekday> and <weekday> nights|mornings|evenings|afternoons', rule: 'weekdays', resolve: everyWeekday },
  { shape: 'each|every|any <weekday>', rule: 'every-weekday', resolve: everyWeekday },
  { shape: 'every other|second|third <weekday>', rule: 'every-weekday', resolve: everyWeekday },
  { shape: 'from? <weekday> through|to|- <weekday>', rule: 'weekday-span', resolve: weekdaySpan },
]

const parts: readonly PatternRow[] = [
  { shape: 'mid -? <part>', rule: 'part', resolve: timeOfDay },
  { shape: 'the <part>', rule: 'the-part', resolve: timeOfDay },
  { shape: '<noon>', rule: 'noon', resolve: timeOfDay },
  { shape: '<weekday> <part>', rule: 'weekday-part', resolve: withTime(weekday), isDeictic: true },
  { shape: '<part> of|on <weekday>', rule: 'weekday-part', resolve: withTime(weekday), isDeictic: true },
  { shape: 'last <weekday> <part>', rule: 'last-weekday-part', resolve: withTime(weekdayBefore), isDeictic: true },
  { shape: 'the? <part> of|on <weekday> ,? <month> <day>', rule: 'month-day-part', resolve: withTime(monthDay) },
  { shape: 'the? <part> of|on <month> <day> ,? <year>', rule: 'month-day-year-part', resolve: withTime(fullDate) },
  { shape: 'the? <part> of|on <day> <month> ,? <year>', rule: 'month-day-year-part', resolve: withTime(fullDate) },
  { shape: 'the? <part> of|on <month> <day>', rule: 'month-day-part', resolve: withTime(monthDay) },
  { shape: 'the? <part> of|on <day> <month>', rule: 'month-day-part', resolve: withTime(monthDay) },
  { shape: 'this <part>', rule: 'this-part', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: 'tonight', rule: 'tonight', resolve: withTime(daysFromPublication(0), 'NI'), isDeictic: true },
  { shape: 'the night before last', rule: 'night-before-last', resolve: withTime(daysFromPublication(-2), 'NI'), isDeictic: true },
  { shape: 'last night', rule: 'last-night', resolve: withTime(daysFromPublication(-1), 'NI'), isDeictic: true },
  { shape: 'mid -? <part> yesterday', rule: 'yesterday-part', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
  { shape: 'mid -? <part> today', rule: 'today-part', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: 'yesterday <part>', rule: 'yesterday-part', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
  { shape: 'tomorrow <part>', rule: 'tomorrow-part', resolve: withTime(daysFromPublication(1)), isDeictic: true },
  { shape: 'today <part>', rule: 'today-part', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: 'overnight', rule: 'overnight', resolve: withTime(daysFromPublication(-1), 'NI'), isDeictic: true, isAside: true },
]

/** "3:05 p.m. Eastern time", "14:30 GMT", "noon", in all the ways that copy writes them. */
const hours = [
  '<clock|dotted|count> <half-day> <zone>? daylight|standard? time?', '<clock-with-half> <zone>? time?', '<clock|four-digits> <zone> time?',
]
const hoursWithDay = [...hours, '<noon> <zone>? time?', '<clock> local? time?']

// Only after "at" and the like: "killed 9 on Monday morning" counts people.
const bareHours: readonly PatternRow[] = [
  { shape: '<count|clock> on? <weekday> <part>', rule: 'bare-hour', resolve: withTime(weekday), isDeictic: true },
  { shape: '<count|clock> tonight', rule: 'bare-hour', resolve: withTime(daysFromPublication(0), 'NI'), isDeictic: true },
  { shape: '<count|clock> this <part>', rule: 'bare-hour', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: '<count|clock> yesterday <part>', rule: 'bare-hour', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
  { shape: '<count|clock> tomorrow <part>', rule: 'bare-hour', resolve: withTime(daysFromPublication(1)), isDeictic: true },
  { shape: '<count|clock> in the <part>', rule: 'bare-hour', resolve: timeOfDay },
  { shape: 'tonight at <count|clock>', rule: 'tonight', resolve: withTime(daysFromPublication(0), 'NI'), isDeictic: true },
]

const clocks: readonly PatternRow[] = [
  ...hours.map((shape) => ({ shape, rule: 'clock', resolve: timeOfDay })),
  { shape: '<clock-with-hours>', rule: 'clock', resolve: timeOfDay },
  { shape: '<clock>', rule: 'stamp', resolve: timeOfDay },
  { shape: '<clock> local time', rule: 'clock', resolve: timeOfDay },
  ...hoursWithDay.flatMap((shape): PatternRow[] => [
    { shape: `${shape} ,? on? <weekday>`, rule: 'clock-weekday', resolve: withTime(weekday), isDeictic: true },
    { shape: `<weekday> ,? at ${shape}`, rule: 'weekday-clock', resolve: withTime(weekday), isDeictic: true },
    { shape: `${shape} ,? on? <month> <day>`, rule: 'clock-month-day', resolve: withTime(monthDay) },
    { shape: `<month> <day> ,? at ${shape}`, rule: 'month-day-clock', resolve: withTime(monthDay) },
    { shape: `${shape} ,? on? <month> <day> ,? <year>`, rule: 'clock-date', resolve: withTime(fullDate) },
    { shape: `${shape} ,? on? <day> <month> ,? <year>`, rule: 'clock-date', resolve: withTime(fullDate) },
    { shape: `${shape} ,? on? <day> <month>`, rule: 'clock-month-day', resolve: withTime(monthDay) },
    { shape: `<day> of? <month> ,? at ${shape}`, rule: 'month-day-clock', resolve: withTime(monthDay) },
    { shape: `<weekday> ,? <month> <day> ,? at ${shape}`, rule: 'month-day-clock', resolve: withTime(monthDay) },
    { shape: `<weekday> ,? <day> <month> ,? at ${shape}`, rule: 'month-day-clock', resolve: withTime(monthDay) },
    { shape: `yesterday at ${shape}`, rule: 'clock-yesterday', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
    { shape: `tomorrow at ${shape}`, rule: 'clock-tomorrow', resolve: withTime(daysFromPublication(1)), isDeictic: true },
    { shape: `${shape} today`, rule: 'clock-today', resolve: withTime(daysFromPublication(0)), isDeictic: true },
    { shape: `today at ${shape}`, rule: 'clock-today', resolve: withTime(daysFromPublication(0)), isDeictic: true },
    { shape: `${shape} yesterday`, rule: 'clock-yesterday', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
    { shape: `${shape} tomorrow`, rule: 'clock-tomorrow', resolve: withTime(daysFromPublication(1)), isDeictic: true },
  ]),
]

/** English expressions for days of the week, parts of the day and clock times. */
export const weekdays: readonly PatternRow[] = [...single, ...repeated, ...parts, ...bareHours, ...clocks]
