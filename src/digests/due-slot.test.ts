import { expect, it } from 'vitest'
import type { Subscription } from '#model/subscription.ts'
import { dueSlot, slotTime } from './due-slot.ts'

const berlin: Subscription = {
  id: 'local|news', to: { surface: 'local', workspaceId: null, channel: 'news' }, subject: { type: 'all' }, mode: 'digest', cron: '30 2 * * *',
  timeZone: 'Europe/Berlin', leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip', state: 'on', pausedUntil: null, stopReason: null,
  createdBy: 'ada', createdAt: '2020-01-01T00:00:00Z',
}

it.each([
  // now, due at, why
  ['2027-01-15T01:30:00Z', '2027-01-15T01:30:00.000Z', 'an ordinary winter day'],
  ['2027-07-15T00:31:00Z', '2027-07-15T00:30:00.000Z', 'an ordinary summer day, a minute late'],
  ['2027-03-28T01:00:00Z', '2027-03-28T01:00:00.000Z', 'the gap: 02:30 does not exist, 03:00 is the first minute after it'],
  ['2026-10-25T00:30:00Z', '2026-10-25T00:30:00.000Z', 'the overlap: the first 02:30'],
  ['2026-10-25T01:10:00Z', '2026-10-25T00:30:00.000Z', 'the overlap: the clocks show 02:10 again, and the slot is due all the same'],
  ['2026-10-25T01:30:00Z', '2026-10-25T00:30:00.000Z', 'the overlap: the second 02:30 is the same slot'],
  ['2027-01-15T07:00:00Z', '2027-01-15T01:30:00.000Z', 'five and a half hours late'],
])('at %s the slot of %s is due: %s', (now, dueAt) => {
  expect(dueSlot(berlin, new Date(now))?.dueAt.toISOString()).toBe(dueAt)
})

it.each<[string, Partial<Subscription>, string]>([
  ['2027-01-15T01:29:59Z', {}, 'a second too early'],
  ['2027-01-15T08:00:00Z', {}, 'too late to be news'],
  ['2027-01-15T01:40:00Z', { createdAt: '2027-01-15T01:35:00Z' }, 'the subscription is younger than the slot'],
  ['2027-01-15T01:40:00Z', { pausedUntil: '2027-01-15T01:35:00Z' }, 'it was paused until then'],
  ['2027-01-15T01:40:00Z', { resumedAt: '2027-01-15T01:35:00Z' }, 'it went on again later'],
  ['2027-01-15T01:40:00Z', { quietHours: { from: '22:00', to: '07:00' } }, 'it is night'],
])('at %s nothing is due with %j: %s', (now, changes) => {
  expect(dueSlot({ ...berlin, ...changes }, new Date(now))).toBeUndefined()
})

it.each([
  // now, quiet hours, called after, posted at
  ['2027-01-15T06:00:00Z', { from: '22:00', to: '07:00' }, '2027-01-15T01:30:00.000Z', '2027-01-15T06:00:00.000Z'],
  ['2027-03-28T05:30:00Z', { from: '22:00', to: '07:00' }, '2027-03-28T01:00:00.000Z', '2027-03-28T05:00:00.000Z'],
  ['2027-01-15T10:59:00Z', { from: '02:00', to: '09:00' }, '2027-01-15T01:30:00.000Z', '2027-01-15T08:00:00.000Z'],
])('at %s, with quiet hours %j, the slot of %s comes at their end', (now, quietHours, dueAt, postAt) => {
  expect(dueSlot({ ...berlin, quietHours }, new Date(now))).toMatchObject({ dueAt: new Date(dueAt), postAt: new Date(postAt) })
})

it('finds the instant again that a key names', () => {
  const slot = dueSlot(berlin, new Date('2027-03-28T01:00:00Z'))
  expect(slotTime(slot?.key ?? '', 'Europe/Berlin')).toEqual(slot?.dueAt)
})

it('catches up the latest of many missed slots only', () => {
  const hourly = { ...berlin, cron: '0 * * * *' }
  expect(dueSlot(hourly, new Date('2027-01-15T10:20:00Z'))?.dueAt.toISOString()).toBe('2027-01-15T10:00:00.000Z')
})

it('names a slot by its channel and local time, so that every process names it alike', () => {
  expect(dueSlot(berlin, new Date('2027-07-15T00:31:00Z'))?.key).toBe('local|news|2027-07-15T02:30')
})
