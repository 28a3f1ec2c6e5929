import { expect, it } from 'vitest'
import { UserError } from '../errors.ts'
import { english } from '../words/english.ts'
import { german } from '../words/german.ts'
import { readSchedule } from './read-schedule.ts'
import { scheduleWords } from './schedule-words.ts'

it.each([
  // typed,                      cron,               said back,                 in German
  ['daily 08:30', '30 8 * * *', 'daily 08:30', 'täglich 08:30'],
  ['08:30', '30 8 * * *', 'daily 08:30', 'täglich 08:30'],
  ['Weekdays 8:30', '30 8 * * 1-5', 'weekdays 08:30', 'werktags 08:30'],
  ['weekdays at 8.30', '30 8 * * 1-5', 'weekdays 08:30', 'werktags 08:30'],
  ['mon,wed 18:00', '0 18 * * 1,3', 'Mon, Wed 18:00', 'Mo, Mi 18:00'],
  ['every Tuesday and Friday at 6 pm', '0 18 * * 2,5', 'Tue, Fri 18:00', 'Di, Fr 18:00'],
  ['mon-thu 7am', '0 7 * * 1-4', 'Mon–Thu 07:00', 'Mo–Do 07:00'],
  ['sat-tue 7:00', '0 7 * * 6,0,1,2', 'Sat, Sun, Mon, Tue 07:00', 'Sa, So, Mo, Di 07:00'],
  ['weekends noon', '0 12 * * 0,6', 'weekends 12:00', 'am Wochenende 12:00'],
  ['daily 8:00 and 18:00', '0 8,18 * * *', 'daily 08:00, 18:00', 'täglich 08:00, 18:00'],
  ['hourly', '0 * * * *', 'hourly', 'stündlich'],
  ['every 2 hours', '0 */2 * * *', 'every 2 hours', 'alle 2 Stunden'],
  ['30 8 * * 1-5', '30 8 * * 1-5', 'weekdays 08:30', 'werktags 08:30'],
  ['0 9 1 * *', '0 9 1 * *', '0 9 1 * *', '0 9 1 * *'],
  ['täglich 7 Uhr', '0 7 * * *', 'daily 07:00', 'täglich 07:00'],
  ['werktags um 8:30 Uhr', '30 8 * * 1-5', 'weekdays 08:30', 'werktags 08:30'],
  ['mo, mi 18:00', '0 18 * * 1,3', 'Mon, Wed 18:00', 'Mo, Mi 18:00'],
  ['jeden Sonntag um 9 Uhr', '0 9 * * 0', 'Sun 09:00', 'So 09:00'],
  ['stündlich', '0 * * * *', 'hourly', 'stündlich'],
  ['alle 3 Stunden', '0 */3 * * *', 'every 3 hours', 'alle 3 Stunden'],
])('reads %j as %s', (typed, cron, inEnglish, inGerman) => {
  expect(readSchedule(typed, english)).toBe(cron)
  expect(scheduleWords(cron, english)).toBe(inEnglish)
  expect(scheduleWords(cron, german)).toBe(inGerman)
})

it.each([
  ['fortnightly 8:30', 'I do not understand “fortnightly” in “fortnightly 8:30”.'],
  ['weekdays', '“weekdays” names no time of day.'],
  ['weekdays 25:00', 'I do not understand “25:00”'],
  ['daily 13pm', 'I do not understand “13pm”'],
  ['daily 8:00 18:30', 'different minutes'],
  ['every 5 minutes', 'I do not understand “minutes”'],
  ['*/5 * * * *', 'more often than once an hour'],
  ['0 8 30 2 *', 'I do not understand “0 8 30 2 *”'],
  ['61 8 * * *', 'I do not understand “61 8 * * *”'],
  ['🙂', 'I do not understand “🙂” as a time of posting.'],
])('refuses %j, naming what it did not understand', (typed, message) => {
  expect(() => readSchedule(typed, english)).toThrow(UserError)
  expect(() => readSchedule(typed, english)).toThrow(message)
})

it('refuses in German with a German example', () => {
  expect(() => readSchedule('vierzehntägig 8:30', german)).toThrow('„vierzehntägig“ in „vierzehntägig 8:30“ verstehe ich nicht.')
})
