import { expect, it } from 'vitest'
import type { SubscriptionTerms } from '#model/subscription.ts'
import { UserError } from '../errors.ts'
import { instantWords } from '../instant-words.ts'
import { english } from '../words/english.ts'
import { german } from '../words/german.ts'
import { describeTerms } from './describe-terms.ts'
import { readFutureDay } from './read-future-day.ts'
import { readQuietHours } from './read-quiet-hours.ts'
import { readTimeZone } from './read-time-zone.ts'
import { decodeTerms, encodeTerms } from './short-terms.ts'

const terms: SubscriptionTerms = {
  subject: { type: 'topic', topic: 'harbour' }, mode: 'digest', cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin', leastSources: 2, mostItems: 3,
  quietHours: { from: '22:00', to: '07:00' }, whenEmpty: 'say-so',
}

it.each([['Europe/Berlin', 'Europe/Berlin'], ['europe/berlin', 'Europe/Berlin'], ['america/new york', 'America/New_York'], ['utc', 'UTC']])('knows the zone %j as %s', (typed, zone) => {
  expect(readTimeZone(typed, english)).toBe(zone)
})

it.each([
  ['CET', 'Europe/Berlin'], ['Berlin', 'Europe/Berlin'], ['Europe/Berln', 'Europe/Berlin'], ['new york', 'America/New_York'], ['EST', 'America/New_York'],
  ['Sao Paulo', 'America/Sao_Paulo'], ['Atlantis', 'such as Europe/Berlin'],
])('suggests for %j, which is no zone, %s', (typed, near) => {
  expect(hintOf(() => readTimeZone(typed, english))).toContain(near)
})

it.each([['22:00-07:00', { from: '22:00', to: '07:00' }], ['22-7', { from: '22:00', to: '07:00' }], ['22 – 6:30', { from: '22:00', to: '06:30' }],
  ['22 bis 7', { from: '22:00', to: '07:00' }], ['20-24', { from: '20:00', to: '00:00' }], ['off', null], ['aus', null]])('reads the quiet hours %j', (typed, hours) => {
  expect(readQuietHours(typed, english)).toEqual(hours)
})

it.each(['22', '25-7', '22:70-7', '8-8', 'always'])('refuses the quiet hours %j', (typed) => {
  expect(() => readQuietHours(typed, english)).toThrow(UserError)
})

const now = new Date('2026-11-22T12:00:00Z') // a Sunday

it.each([
  ['tomorrow', '2026-11-23'], ['2026-12-01', '2026-12-01'], ['Monday', '2026-11-23'], ['sunday', '2026-11-29'], ['next week', '2026-11-23'], ['in 3 days', '2026-11-25'],
  ['two weeks', '2026-12-06'], ['morgen', '2026-11-23'], ['übermorgen', '2026-11-24'], ['nächste Woche', '2026-11-23'], ['bis Freitag', '2026-11-27'], ['in drei Tagen', '2026-11-25'],
])('reads %j as the day to come %s', (typed, day) => {
  expect(readFutureDay(typed, { now, words: english }).toISOString()).toBe(`${day}T00:00:00.000Z`)
})

it.each(['yesterday', '2026-11-22', 'soon', ''])('refuses %j, which is no day to come', (typed) => {
  expect(() => readFutureDay(typed, { now, words: english })).toThrow(UserError)
})

it.each([
  [english, 'Europe/Berlin', 'Mon 23 Nov 08:30 CET'], [german, 'Europe/Berlin', 'Mo 23. Nov. 08:30 MEZ'], [english, 'America/New_York', 'Mon 23 Nov 02:30 EST'],
  [english, 'UTC', 'Mon 23 Nov 07:30 UTC'],
])('says an instant with its weekday and zone', (words, zone, said) => {
  expect(instantWords(new Date('2026-11-23T07:30:00Z'), zone, words)).toBe(said)
})

it('describes a subscription in one line', () => {
  expect(describeTerms(terms, english))
    .toBe('digest of stories on “harbour” · weekdays 08:30 Europe/Berlin · from 2 sources up · at most 3 · quiet 22:00–07:00 · says so when nothing is new')
  expect(describeTerms({ ...terms, mode: 'breaking', cron: null, subject: { type: 'all' }, leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip', language: 'de' }, german))
    .toBe('Eilmeldungen: alle Geschichten')
  expect(describeTerms({ ...terms, language: 'de' }, english)).toMatch(/ · in German$/)
  expect(describeTerms({ ...terms, language: 'en' }, german)).toMatch(/ · auf Englisch$/)
})

it.each<SubscriptionTerms>([
  { ...terms, language: 'en' },
  { ...terms, language: 'de', subject: { type: 'all' }, quietHours: null, whenEmpty: 'skip' },
  { ...terms, subject: { type: 'person', personId: 'anna berg', name: 'Anna Berg' }, mode: 'every', cron: null },
  { ...terms, subject: { type: 'outlet', outlet: 'Harbour Post' }, mode: 'breaking', cron: null },
  { ...terms, subject: { type: 'story', storyId: 's12', title: 'Crack found' } },
])('brings terms back from a button: %j', (one) => {
  expect(decodeTerms(encodeTerms(one))).toEqual({ language: 'en', ...one })
})

it('brings terms back from a button of before there were languages', () => {
  expect(decodeTerms('a~d~30_8_*_*_*~UTC~1~5~~sk')).toMatchObject({ subject: { type: 'all' }, language: 'en' })
})

it.each(['', 'a', 'x=1~d~30_8_*_*_*~UTC~1~5~~sk', 'a~d~~UTC~1~5~~sk', 'a~d~30_8_*_*_*~UTC~0~5~~sk', 'a~d~30_8_*_*_*~UTC~1~9~~sk'])('knows no terms in %j', (text) => {
  expect(decodeTerms(text)).toBeUndefined()
})

function hintOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error.hint
  }
  throw new Error('nothing was refused')
}
