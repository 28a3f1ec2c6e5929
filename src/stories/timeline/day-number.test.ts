import { expect, it } from 'vitest'
import { daysBetween, daysOf } from './day-number.ts'

it.each([
  ['2021-03-02', '2021-03-02', '2021-03-02'],
  ['2021-03-02T15:05', '2021-03-02', '2021-03-02'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2020-12', '2020-12-01', '2020-12-31'],
  ['2021', '2021-01-01', '2021-12-31'],
  ['2001~', '2001-01-01', '2001-12-31'],
  ['2010-22', '2010-06-01', '2010-08-31'],
  ['2010-24', '2010-12-01', '2011-02-28'],
  ['2021-36', '2021-10-01', '2021-12-31'],
  ['2021-02-13/2021-02-14', '2021-02-13', '2021-02-14'],
  ['2020-12-30/2021', '2020-12-30', '2021-12-31'],
])('%s covers %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last })
})

it.each([null, '', 'XXXX-02-14', 'XXXX-WXX-2', '199X', '2021-W07', '2021-17', 'PAST_REF', '2021-02-13/..'])('covers no days that are known: %j', (date) => {
  expect(daysOf(date)).toBeUndefined()
})

it('counts the days between two days, over a leap day', () => {
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
})
