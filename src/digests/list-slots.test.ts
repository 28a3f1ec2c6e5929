import { expect, it } from 'vitest'
import { listSlots } from './list-slots.ts'

const slotsOn = (timeZone: string, day: string, cron: string) => listSlots({ cron, timeZone, from: day, to: day }).map((slot) => slot.toISOString())

it.each([
  // zone, local date, cron, due, why
  ['Europe/Berlin', '2027-01-15', '30 2 * * *', ['2027-01-15T01:30:00.000Z'], 'an ordinary day'],
  ['Europe/Berlin', '2027-03-28', '30 2 * * *', ['2027-03-28T01:00:00.000Z'], 'the gap: first minute after it'],
  ['Europe/Berlin', '2027-10-31', '30 2 * * *', ['2027-10-31T00:30:00.000Z'], 'the overlap: the first one'],
  ['America/New_York', '2027-03-14', '30 2 * * *', ['2027-03-14T07:00:00.000Z'], 'the gap, west of Greenwich'],
  ['Australia/Lord_Howe', '2027-10-03', '15 2 * * *', ['2027-10-02T15:30:00.000Z'], 'a gap of half an hour'],
  ['Australia/Lord_Howe', '2027-04-04', '45 1 * * *', ['2027-04-03T14:45:00.000Z'], 'an overlap of half an hour'],
  ['America/Santiago', '2027-09-05', '0 0 * * *', ['2027-09-05T04:00:00.000Z'], 'a gap at midnight'],
  ['Asia/Kathmandu', '2027-05-01', '59 23 * * *', ['2027-05-01T18:14:00.000Z'], 'a zone of a quarter hour'],
  ['Pacific/Apia', '2027-05-01', '0 0 * * *', ['2027-04-30T11:00:00.000Z'], 'a day ahead'],
  ['Europe/Berlin', '2027-03-28', '*/20 2 * * *', ['2027-03-28T01:00:00.000Z'], 'three times in the gap are one'],
  ['Europe/Berlin', '2027-02-28', '0 8 31 * *', [], 'a date that the month has not'],
])('in %s on %s, %j is due at %j: %s', (timeZone, day, cron, expected) => {
  expect(slotsOn(timeZone, day, cron)).toEqual(expected)
})

it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Kolkata'])(
  'has one slot for each local date of two years in %s', (timeZone) => {
    const slots = listSlots({ cron: '30 2 * * *', timeZone, from: '2026-11-01', to: '2028-10-31' })
    expect(slots).toHaveLength(731)
    expect(slots.every((slot, at) => at === 0 || slot > (slots[at - 1] ?? slot))).toBe(true)
  },
)
