import type { PatternRow } from '../pattern.ts'
import { timeOfDay, withTime } from '../resolve-clock.ts'
import { weekdayInOneWord } from '../resolve-compound.ts'
import { fullDate, monthDay } from '../resolve-day.ts'
import { daysFromPublication } from '../resolve-vague.ts'
import { dayBesideWeekday, weekday } from '../resolve-weekday.ts'

const hour = '<clock|dotted|count> uhr'

/** German expressions for parts of the day and clock times. */
export const clocks: readonly PatternRow[] = [
  { shape: 'gestern <part>', rule: 'yesterday-part', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
  { shape: 'heute <part>', rule: 'today-part', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: 'morgen <part>', rule: 'tomorrow-part', resolve: withTime(daysFromPublication(1)), isDeictic: true },
  { shape: 'gestern früh', rule: 'yesterday-part', resolve: withTime(daysFromPublication(-1), 'MO'), isDeictic: true },
  { shape: 'heute früh', rule: 'today-part', resolve: withTime(daysFromPublication(0), 'MO'), isDeictic: true },
  { shape: 'morgen früh', rule: 'tomorrow-part', resolve: withTime(daysFromPublication(1), 'MO'), isDeictic: true },
  { shape: '<weekday-and-part>', rule: 'weekday-part', resolve: weekdayInOneWord, isDeictic: true },
  { shape: '<weekday> <part>', rule: 'weekday-part', resolve: withTime(weekday), isDeictic: true },
  { shape: 'nacht zum|auf <weekday>', rule: 'night-before-weekday', resolve: withTime(dayBesideWeekday(-1), 'NI'), isDeictic: true },
  { shape: hour, rule: 'clock', resolve: timeOfDay },
  { shape: `<weekday> ,? um|gegen|ab|bis ${hour}`, rule: 'weekday-clock', resolve: withTime(weekday), isDeictic: true },
  { shape: `${hour} am <weekday>`, rule: 'clock-weekday', resolve: withTime(weekday), isDeictic: true },
  { shape: `heute um|gegen|ab|bis ${hour}`, rule: 'clock-today', resolve: withTime(daysFromPublication(0)), isDeictic: true },
  { shape: `gestern um|gegen|ab|bis ${hour}`, rule: 'clock-yesterday', resolve: withTime(daysFromPublication(-1)), isDeictic: true },
  { shape: `morgen um|gegen|ab|bis ${hour}`, rule: 'clock-tomorrow', resolve: withTime(daysFromPublication(1)), isDeictic: true },
  { shape: `<day> . <month> ,? um|gegen|ab|bis ${hour}`, rule: 'month-day-clock', resolve: withTime(monthDay) },
  { shape: `<day> . <month> <year> ,? um|gegen|ab|bis ${hour}`, rule: 'clock-date', resolve: withTime(fullDate) },
]
