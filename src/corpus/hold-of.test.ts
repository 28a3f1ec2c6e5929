import { expect, it } from 'vitest'
import { holdOf } from './hold-of.ts'

const now = new Date('2021-03-10T12:00:00Z')

it.each([
  [{ status: 'Canceled' }, 'marked it as canceled', null],
  [{ status: 'cancelled' }, 'marked it as cancelled', null],
  [{ status: 'withheld' }, 'marked it as withheld', null],
  [{ status: 'usable', rights: ' Withdrawn ' }, 'marked it as withdrawn', null],
  [{ embargoedUntil: '2021-03-10T13:00:00+00:30' }, 'embargoed until 2021-03-10T13:00:00+00:30', Date.parse('2021-03-10T12:30:00Z')],
  [{ publishedAt: '2021-03-10T15:00:00+02:00' }, 'to be published at', Date.parse('2021-03-10T13:00:00Z')],
])('holds back what %j says', (terms, words, untilMs) => {
  const hold = holdOf(terms, now)
  expect(hold?.reason).toContain(words)
  expect(hold?.untilMs).toBe(untilMs)
})

it.each([
  [{}],
  [{ status: 'usable', rights: 'May be withdrawn at any time.' }],
  [{ embargoedUntil: '2021-03-10T11:59:59Z' }],
  [{ publishedAt: '2021-03-11' }],
  [{ publishedAt: '2021-03-10T15:00:00+03:00' }],
  [{ publishedAt: '2099-03-10T15:00:00Z' }],
  [{ embargoedUntil: 'soon: ask' }],
])('lets %j through', (terms) => {
  expect(holdOf(terms, now)).toBeUndefined()
})
