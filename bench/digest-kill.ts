import { openPostgresLedger } from '#store/postgres/open-postgres-ledger.ts'
import { startPostgres } from '#store/postgres/counterpart/start-postgres.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { OpenLedger } from '#store/ledger.ts'
import type { ConfiguredSubscription } from '#digests/config-subscriptions.ts'
import { createDiscordCounterpart, testAppId, testToken } from '#surfaces/discord/counterpart/create-discord-counterpart.ts'
import { createSlackCounterpart } from '#surfaces/slack/counterpart/create-slack-counterpart.ts'
import type { DeskOrder, KillStep } from './digests/desk-order.ts'
import { prepareArticles } from './digests/prepare-articles.ts'
import { endOf, startDeskProcess } from './digests/start-desk-process.ts'

// Kills the bot while it posts, over and over, and counts what stands in the channels then: is a digest lost, is one there twice, is one unknown?
// node bench/digest-kill.ts [kills in all, 200] [one case: discord-sqlite discord-postgres slack-sqlite slack-postgres slack-without-history]

const kills = Number(process.argv[2] ?? 200)
const wanted = process.argv[3]
const channelsPerRound = 3
const minuteMs = 60_000
const startMs = Date.parse('2027-01-15T00:00:00Z')
const steps: readonly KillStep[] = ['composed', 'sending', 'sent', 'recorded']

interface Case {
  readonly name: string
  readonly surface: 'discord' | 'slack'
  readonly isPostgres: boolean
  readonly mayLook: boolean
}

const cases: readonly Case[] = [
  { name: 'discord-sqlite', surface: 'discord', isPostgres: false, mayLook: true },
  { name: 'discord-postgres', surface: 'discord', isPostgres: true, mayLook: true },
  { name: 'slack-sqlite', surface: 'slack', isPostgres: false, mayLook: true },
  { name: 'slack-postgres', surface: 'slack', isPostgres: true, mayLook: true },
  { name: 'slack-without-history', surface: 'slack', isPostgres: false, mayLook: false },
].filter(({ name }) => wanted === undefined || name === wanted) as readonly Case[]

const postgres = await startPostgres()
if ('reason' in postgres) console.log(`without PostgreSQL: ${postgres.reason}`)
let isGood = true
for (const one of cases) {
  if (one.isPostgres && 'reason' in postgres) continue
  isGood = await run(one, one.isPostgres && !('reason' in postgres) ? await postgres.newDatabase() : null) && isGood
}
if (!('reason' in postgres)) await postgres.stop()
process.exit(isGood ? 0 : 1)

async function run({ name, surface, mayLook }: Case, databaseUrl: string | null): Promise<boolean> {
  const articles = await prepareArticles()
  const [discord, slack] = [surface === 'discord' ? await createDiscordCounterpart() : null, surface === 'slack' ? await createSlackCounterpart() : null]
  if (!mayLook) slack?.scopes.delete('channels:history')
  const rounds = Math.ceil(kills / 5)
  const subscriptions = Array.from({ length: rounds }, (_, round) => subscriptionsOf(surface, round)).flat()
  const order: DeskOrder = {
    articles, databaseUrl, startsAtMs: startMs, subscriptions, kill: null, leaseMs: null, isLasting: false,
    discord: discord === null ? null : { token: testToken, appId: testAppId, apiBase: discord.apiBase },
    slack: slack === null ? null : { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl },
  }
  // The first start is the beginning of all subscriptions; then each round has digests of its own, and the leftovers of earlier ones.
  await endOf(startDeskProcess({ ...order, startsAtMs: startMs - minuteMs }))
  const ends = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const kill = { step: steps[Math.floor(Math.random() * steps.length)] ?? 'sent', after: 1 + Math.floor(Math.random() * channelsPerRound) }
    const end = await endOf(startDeskProcess({ ...order, startsAtMs: roundMs(round), kill }))
    const words = end === 'SIGKILL' ? `killed ${kill.step}` : `ended ${end}`
    ends.set(words, (ends.get(words) ?? 0) + 1)
  }
  for (const minutes of [5, 10, 30]) await endOf(startDeskProcess({ ...order, startsAtMs: roundMs(rounds) + minutes * minuteMs }))
  const counts = subscriptions.map(({ channel }) => discord === null ? mainPosts(slack, channel) : discord.posts.get(channel)?.length ?? 0)
  const ledger: OpenLedger = databaseUrl === null ? await openSqliteStore(articles) : await openPostgresLedger(databaseUrl)
  const unknown = await ledger.countPosts(['unknown'])
  const unfinished = await ledger.countOverdue(Number.MAX_SAFE_INTEGER)
  await ledger.close()
  await discord?.stop()
  await slack?.stop()
  const [none, twice] = [counts.filter((count) => count === 0).length, counts.filter((count) => count > 1).length]
  const share = (unknown / subscriptions.length * 100).toFixed(1)
  console.log(`${name}: ${[...ends].map(([words, count]) => `${count} × ${words}`).join(', ')}`)
  console.log(`  ${subscriptions.length} digests: ${none} not there, ${twice} twice, ${unknown} unknown (${share} %), ${unfinished} unfinished`)
  return twice === 0 && (mayLook ? none + unknown === 0 : none <= unknown) && unfinished === 0
}

function mainPosts(slack: Awaited<ReturnType<typeof createSlackCounterpart>> | null, channel: string): number {
  return slack?.calls.filter(({ method, args, outcome }) =>
    method === 'chat.postMessage' && outcome === 'ok' && args['channel'] === channel && args['thread_ts'] === undefined).length ?? 0
}

/** Now within the time for which Discord knows a nonce, now after it. */
function roundMs(round: number): number {
  return startMs + Math.floor(round / 2) * 8 * minuteMs + (round % 2) * 2 * minuteMs
}

function subscriptionsOf(surface: 'discord' | 'slack', round: number): readonly ConfiguredSubscription[] {
  const at = new Date(roundMs(round))
  return Array.from({ length: channelsPerRound }, (_, index) => ({
    surface, timeZone: 'UTC', cron: `${at.getUTCMinutes()} ${at.getUTCHours()} * * *`,
    channel: surface === 'discord' ? String(5_000_000_000_000_000_000n + BigInt(round * channelsPerRound + index)) : `C${String(round * channelsPerRound + index).padStart(6, '0')}`,
  }))
}
