import { startPostgres } from '#store/postgres/counterpart/start-postgres.ts'
import { channelsPerRound, killDesk, killSteps, type KillCase } from './digests/kill-desk.ts'

// Kills the bot while it posts, over and over, and counts what stands in the channels then: is a digest lost, is one there twice, is one unknown?
// node bench/digest-kill.ts [kills in all, 200] [one case: discord-sqlite discord-postgres slack-sqlite slack-postgres slack-without-history]

const cases = [
  { name: 'discord-sqlite', surface: 'discord', isPostgres: false, mayLook: true },
  { name: 'discord-postgres', surface: 'discord', isPostgres: true, mayLook: true },
  { name: 'slack-sqlite', surface: 'slack', isPostgres: false, mayLook: true },
  { name: 'slack-postgres', surface: 'slack', isPostgres: true, mayLook: true },
  { name: 'slack-without-history', surface: 'slack', isPostgres: false, mayLook: false },
] as const

const killCount = Number(process.argv[2] ?? 200)
const wanted = cases.filter(({ name }) => process.argv[3] === undefined || name === process.argv[3])
const postgres = await startPostgres()
if ('reason' in postgres) console.log(`without PostgreSQL: ${postgres.reason}`)
let isGood = true
for (const { name, isPostgres, ...one } of wanted) {
  if (isPostgres && 'reason' in postgres) continue
  const databaseUrl = isPostgres && !('reason' in postgres) ? await postgres.newDatabase() : null
  const kills = randomKills(Math.ceil(killCount / wanted.length))
  const { digests, missing, twice, unknown, unfinished, ends } = await killDesk({ ...one, databaseUrl, kills })
  console.log(`${name}: ${[...ends].map(([words, count]) => `${count} × ${words}`).join(', ')}`)
  const share = (unknown / digests * 100).toFixed(1)
  console.log(`  ${digests} digests: ${missing} not there, ${twice} twice, ${unknown} unknown (${share} %), ${unfinished} unfinished`)
  isGood &&= twice === 0 && unfinished === 0 && (one.mayLook ? missing + unknown === 0 : missing <= unknown)
}
if (!('reason' in postgres)) await postgres.stop()
process.exit(isGood ? 0 : 1)

function randomKills(count: number): KillCase['kills'] {
  return Array.from({ length: count }, () =>
    ({ step: killSteps[Math.floor(Math.random() * killSteps.length)] ?? 'sent', after: 1 + Math.floor(Math.random() * channelsPerRound) }))
}
