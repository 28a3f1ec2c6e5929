import { expect, it } from 'vitest'
import { dateWords } from './date-words.ts'

it.each([
  ['2021-03-02', '2 Mar 2021'],
  ['2021-03-02T14:05', '2 Mar 2021, 14:05'],
  ['2021-03-02T14:05:00+03:00', '2 Mar 2021, 14:05'],
  ['2021-02-13/2021-02-14', '13–14 Feb 2021'],
  ['2021-02-27/2021-03-02', '27 Feb – 2 Mar 2021'],
  ['2020-12-30/2021-01-02', '30 Dec 2020 – 2 Jan 2021'],
  ['2021-02-13/2021-02-13', '13 Feb 2021'],
  ['2021-02', 'Feb 2021'],
  ['2021', '2021'],
  ['2001~', '2001'],
  ['199X', '1990s'],
  ['2021-Q1', 'first quarter of 2021'],
  ['2021-36', 'fourth quarter of 2021'],
  ['2021-21', 'spring 2021'],
  ['2021-W07', 'week 7 of 2021'],
  ['XXXX-02-14', '14 February, year not stated'],
  ['XXXX-11', 'November, year not stated'],
  ['XXXX-WXX-2', 'a Tuesday, date not given'],
  ['2021-02-14/..', 'after 14 Feb 2021'],
  ['../2021-02-19', 'by 19 Feb 2021'],
  [null, 'date not given'],
  ['PAST_REF', 'date not given'],
])('says %s as %j', (date, words) => {
  expect(dateWords(date)).toBe(words)
})
