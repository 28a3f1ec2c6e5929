import { describe, expect, it } from 'vitest'
import { checkPublishedAt, readPublishedAt } from './published-at.ts'

describe('checkPublishedAt', () => {
  it.each(['2021-03-02', '2020-02-29', '0999-01-01'])('takes the day %s as it is', (day) => {
    expect(checkPublishedAt(day)).toBe(day)
  })

  it.each([
    ['2021-03-02T09:30:00+03:00', '2021-03-02T09:30:00+03:00'],
    ['2021-03-02T09:30Z', '2021-03-02T09:30:00+00:00'],
    ['2021-03-02T09:30:00.123-05:00', '2021-03-02T09:30:00-05:00'],
  ])('takes the instant %s', (instant, expected) => {
    expect(checkPublishedAt(instant)).toBe(expected)
  })

  it.each(['2021-02-29', '2021-13-01', '2021-3-2', '02.03.2021', '2021-03-02T09:30:00', '2021-03-02T25:00:00Z', '2021-03-02 09:30:00Z', '2021-03-02T09:30:00+15:00', 'yesterday', '2021', '', '0000-01-01'])(
    'refuses %j', (value) => {
      expect(checkPublishedAt(value)).toBeUndefined()
    })
})

describe('readPublishedAt', () => {
  it.each([
    ['2021-03-02T09:30:00+0300', '2021-03-02T09:30:00+03:00'],
    ['2021-03-02 09:30', '2021-03-02'],
    ['2021-03-02T09:30:00', '2021-03-02'],
    ['Tue, 02 Mar 2021 09:30:00 GMT', '2021-03-02T09:30:00+00:00'],
    ['Tue, 2 Mar 2021 09:30:00 -0500', '2021-03-02T09:30:00-05:00'],
    ['March 2, 2021', '2021-03-02'],
    ['2 March 2021', '2021-03-02'],
  ])('reads %s', (value, expected) => {
    expect(readPublishedAt(value)).toBe(expected)
  })

  it.each(['last Tuesday', '30 February 2021', '03/04/2021', 'x'.repeat(10_000), ''])('leaves %.20j alone: a guess would be worse', (value) => {
    expect(readPublishedAt(value)).toBeUndefined()
  })
})
