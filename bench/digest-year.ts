import { dueByTable, twelveZones } from '../src/digests/counterpart/zone-table.ts'
import { simulateDigests } from '../src/digests/counterpart/simulate-digests.ts'

// A year of digests in twelve zones under a clock of ours: is every slot posted, once, within the tick after it is due?
// node bench/digest-year.ts [minutes between two ticks, 5]

const minuteMs = 60_000
const stepMs = Number(process.argv[2] ?? 5) * minuteMs
const year = { from: '2027-01-01', to: '2027-12-31' }
const startsAt = new Date('2026-12-31T00:00:00Z')
const endMs = Date.parse('2028-01-02T00:00:00Z')

const began = process.cpuUsage()
const { posted } = await simulateDigests({ cron: '30 2 * * *', zones: twelveZones, startsAt, ticks: everyStep() })
const cpuSeconds = process.cpuUsage(began).user / 1e6

let [slots, missing, twice, wrong] = [0, 0, 0, 0]
for (const zone of twelveZones) {
  const dueMs = dueByTable(zone, '02:30', year).map((at) => at.getTime())
  const isOf = (slotMs: number, atMs: number) => atMs >= slotMs && atMs < slotMs + stepMs
  const atMs = (posted.get(zone) ?? []).map((at) => Date.parse(at)).filter((at) => at >= (dueMs[0] ?? 0) && at < (dueMs.at(-1) ?? 0) + stepMs)
  const counts = dueMs.map((slotMs) => atMs.filter((at) => isOf(slotMs, at)).length)
  const astray = atMs.filter((at) => !dueMs.some((slotMs) => isOf(slotMs, at)))
  slots += dueMs.length
  missing += counts.filter((count) => count === 0).length
  twice += counts.filter((count) => count > 1).length
  wrong += astray.length
  console.log(`${zone.padEnd(22)} ${dueMs.length} slots, ${counts.filter((count) => count === 1).length} posted once`)
  for (const at of astray) console.log(`  posted at a wrong time: ${new Date(at).toISOString()}`)
}
console.log(`all: ${slots} slots, ${missing} missing, ${twice} twice, ${wrong} at a wrong time; ${cpuSeconds.toFixed(0)} s of processor time`)
process.exitCode = missing + twice + wrong === 0 ? 0 : 1

function* everyStep(): Generator<number> {
  for (let atMs = startsAt.getTime(); atMs < endMs; atMs += stepMs) yield atMs
}
