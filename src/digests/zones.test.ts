import { describe, expect, it } from 'vitest'
import { changesOf, dueByTable, twelveZones } from './counterpart/zone-table.ts'
import { simulateDigests } from './counterpart/simulate-digests.ts'
import { listSlots } from './list-slots.ts'

const twoYears = { from: '2026-11-01', to: '2028-10-31' }
const times = [['00:00', '0 0 * * *'], ['02:30', '30 2 * * *'], ['23:59', '59 23 * * *']] as const

describe.each(twelveZones)('%s over two years', (timeZone) => {
  it.each(times)('is due at %s when another computation says so', (time, cron) => {
    const slots = listSlots({ cron, timeZone, ...twoYears })
    expect(slots).toHaveLength(731)
    expect(slots.map((slot) => slot.toISOString())).toEqual(dueByTable(timeZone, time, twoYears).map((due) => due.toISOString()))
  })
})

const dayMs = 24 * 60 * 60 * 1000

it('posts every digest of twelve zones exactly once around every change of their clocks', async () => {
  const year = { from: '2027-01-01', to: '2027-12-31' }
  const changes = twelveZones.flatMap((zone) => changesOf(zone, Date.parse('2027-01-01T00:00:00Z'), Date.parse('2028-01-01T00:00:00Z')))
  expect(changes.length).toBeGreaterThan(12)
  const isNear = (due: Date) => changes.some((change) => Math.abs(change.getTime() - due.getTime()) < dayMs)
  const expected = twelveZones.map((timeZone) => ({ timeZone, due: dueByTable(timeZone, '02:30', year).filter(isNear) }))
  const instants = expected.flatMap(({ due }) => due.flatMap((at) => [at.getTime(), at.getTime() + 60_000]))
  const ticks = [...new Set(instants)].sort((one, other) => one - other)
  const { posted, keys } = await simulateDigests({ cron: '30 2 * * *', zones: twelveZones, startsAt: new Date('2027-01-01T00:00:00Z'), ticks })
  expect(new Set(keys).size).toBe(keys.length)
  for (const { timeZone, due } of expected) {
    const wanted = due.map((at) => at.toISOString())
    // The clock jumps from change to change: what was due between comes late, and is not looked at here.
    expect({ timeZone, at: posted.get(timeZone)?.filter((at) => wanted.includes(at)) }).toEqual({ timeZone, at: wanted })
  }
}, 120_000)
