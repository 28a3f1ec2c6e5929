import { expect, it } from 'vitest'
import { UserError } from './errors.ts'
import { readDay } from './read-day.ts'
import { english } from './words/english.ts'
import { german } from './words/german.ts'

const context = { now: new Date('2021-03-03T12:00:00Z'), words: english } // a Wednesday

it.each([
  ['2021-03-02', '2021-03-02'],
  ['2021-02', '2021-02-01'],
  ['2020', '2020-01-01'],
  ['yesterday', '2021-03-02'],
  ['last week', '2021-02-22'],
  ['March 1, 2021', '2021-03-01'],
  ['1 March 2021', '2021-03-01'],
  ['February 2021', '2021-02-01'],
  ['gestern', '2021-03-02'],
  ['letzte Woche', '2021-02-22'],
  ['letzten Monat', '2021-02-01'],
  ['1. März 2021', '2021-03-01'],
  ['Februar 2021', '2021-02-01'],
  ['vor drei Tagen', '2021-02-28'],
  ['am Montag', '2021-03-01'],
])('reads %j as %s', (words, day) => {
  expect(readDay(words, context)).toBe(day)
})

it.each(['last Smarch', '2021-02-30', '9999-99-99', '12', '@everyone', '🙂', 'x'.repeat(900)])('refuses %j with a hint', (words) => {
  expect(() => readDay(words, context)).toThrow(UserError)
})

it('refuses in the language of the one who asked', () => {
  expect(() => readDay('neulich', { ...context, words: german })).toThrow('„neulich“ kann ich nicht als Datum lesen.')
})
