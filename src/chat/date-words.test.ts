import { expect, it } from 'vitest'
import { dateWords } from './date-words.ts'
import { english } from './words/english.ts'
import { german } from './words/german.ts'

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
  ['15XX', '16th century'],
  ['20', '21st century'],
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
  expect(dateWords(date, english)).toBe(words)
})

it.each([
  ['2021-03-02', '2. März 2021'],
  ['2021-03-02T14:05', '2. März 2021, 14:05 Uhr'],
  ['2021-02-13/2021-02-14', '13.–14. Feb. 2021'],
  ['2021-02-27/2021-03-02', '27. Feb. – 2. März 2021'],
  ['2020-12-30/2021-01-02', '30. Dez. 2020 – 2. Jan. 2021'],
  ['2021-02', 'Feb. 2021'],
  ['15XX', '16. Jahrhundert'],
  ['2021-06', 'Juni 2021'],
  ['2021', '2021'],
  ['199X', '1990er-Jahre'],
  ['2021-Q1', '1. Quartal 2021'],
  ['2021-36', '4. Quartal 2021'],
  ['2021-H2', '2. Halbjahr 2021'],
  ['2021-21', 'Frühjahr 2021'],
  ['2021-W07', '7. Kalenderwoche 2021'],
  ['XXXX-02-14', '14. Februar, Jahr nicht genannt'],
  ['XXXX-11', 'November, Jahr nicht genannt'],
  ['XXXX-WXX-2', 'ein Dienstag, Datum nicht genannt'],
  ['XXXX-XX-14', 'der 14., Monat nicht genannt'],
  ['2021-02-14/..', 'nach dem 14. Feb. 2021'],
  ['../2021-02', 'bis Feb. 2021'],
  ['../2021-02-19', 'bis zum 19. Feb. 2021'],
  [null, 'Datum nicht genannt'],
])('says %s in German as %j', (date, words) => {
  expect(dateWords(date, german)).toBe(words)
})
