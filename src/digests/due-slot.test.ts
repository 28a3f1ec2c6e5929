import { expect, it } from 'vitest'
import { dueSlot, type Subscription } from './due-slot.ts'

const berlin: Subscription = { surface: 'local', channel: 'news', cron: '30 2 * * *', timeZone: 'Europe/Berlin' }
const longAgo = new Date('2020-01-01T00:00:00Z')

it.each([
  // now, due at, why
  ['2027-01-15T01:30:00Z', '2027-01-15T01:30:00.000Z', 'an ordinary winter day'],
  ['2027-07-15T00:31:00Z', '2027-07-15T00:30:00.000Z', 'an ordinary summer day, a minute late'],
  ['2027-03-28T01:00:00Z', '2027-03-28T01:00:00.000Z', 'the gap: 02:30 does not exist, 03:00 is the first minute after it'],
  ['2026-10-25T00:30:00Z', '2026-10-25T00:30:00.000Z', 'the overlap: the first 02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25T00:30:00.000Z', 'the overlap: the second 02:30 is the same slot'],
  ['2027-01-15T07:00:00Z', '2027-01-15T01:30:00.000Z', 'five and a half hours late'],
])('at %s the slot of %s is due: %s', (now, dueAt) => {
  expect(dueSlot(berlin, longAgo, new Date(now))?.dueAt.toISOString()).toBe(dueAt)
})

it.each([
  ['2027-01-15T01:29:59Z', longAgo, 'a second too early'],
  ['2027-01-15T08:00:00Z', longAgo, 'too late to be news'],
  ['2027-01-15T01:40:00Z', new Date('2027-01-15T01:35:00Z'), 'the subscription is younger than the slot'],
])('at %s nothing is due: %s', (now, since) => {
  expect(dueSlot(berlin, since, new Date(now))).toBeUndefined()
})

it('catches up the latest of many missed slots only', () => {
  const hourly = { ...berlin, cron: '0 * * * *' }
  expect(dueSlot(hourly, longAgo, new Date('2027-01-15T10:20:00Z'))?.dueAt.toISOString()).toBe('2027-01-15T10:00:00.000Z')
})

it('names a slot by its channel and local time, so that every process names it alike', () => {
  expect(dueSlot(berlin, longAgo, new Date('2027-07-15T00:31:00Z'))?.key).toBe('local|news|2027-07-15T02:30')
})
