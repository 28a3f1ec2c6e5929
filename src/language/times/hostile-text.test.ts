import type { Document } from '#language/document.ts'
import { expect, it } from 'vitest'
import { dateEvents } from './date-events.ts'
import { findTimexes } from './find-timexes.ts'

function valuesIn(text: string): (string | null)[] {
  const span = { start: 0, end: text.length }
  const document: Document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt: '2021-03-02', language: 'en' }
  const sentences = [{ span, paragraph: 0, part: 'body' as const }]
  const timexes = findTimexes(document, sentences)
  dateEvents(document, sentences, timexes)
  return timexes.map(({ value }) => value)
}

it.each([
  ['a hundred thousand digits', '7'.repeat(100_000)],
  ['impossible days', 'on 9999-99-99, 0000-00-00, 2021-02-30 and 99/99/9999 and 32.13.2021'],
  ['year 0', 'in the year 0, in 0000, on Jan. 1, 0000'],
  ['dates without spaces', '14February2021on2021-02-14and2021Tuesday'],
  ['identifiers', 'id-379480-2021x order_20210302 #1999 @1984 v2.0.2021-rc1 10.1038/s41586-020-2012'],
  ['addresses', 'https://example.org/2021x/a?b=1999c 192.168.2.1'],
  ['nothing', ''],
])('invents nothing from %s', (_name, text) => {
  expect(valuesIn(text)).toEqual([])
})

it.each([
  ['digits', (size: number) => '1'.repeat(size)],
  ['digits and dashes', (size: number) => '1-'.repeat(size / 2)],
  ['number words', (size: number) => 'twenty five '.repeat(size / 12)],
  ['months', (size: number) => 'May '.repeat(size / 4)],
  ['weekdays', (size: number) => 'Monday, '.repeat(size / 8)],
  ['the the', (size: number) => 'the '.repeat(size / 4)],
  ['a year ago', (size: number) => 'a year ago '.repeat(size / 11)],
  ['commas', (size: number) => ', when, '.repeat(size / 8)],
  ['apostrophes', (size: number) => '\''.repeat(size)],
  ['hours', (size: number) => '9:15, '.repeat(size / 6)],
  ['dates in figures', (size: number) => '03/02/2021 '.repeat(size / 11)],
  ['days of a month', (size: number) => '3 and '.repeat(size / 6)],
])('comes to the end of two hundred thousand characters of %s, and reads the same into each part of it', (_name, make) => {
  const [short, long] = [valuesIn(make(2_000)), valuesIn(make(200_000))]
  expect(new Set(long)).toEqual(new Set(short))
  // What began in the middle of one repetition may end in another.
  expect(Math.abs(long.length - 100 * short.length)).toBeLessThanOrEqual(200)
})
