import { copyFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPostgresLedger } from '#store/postgres/open-postgres-ledger.ts'
import { startPostgres } from '#store/postgres/counterpart/start-postgres.ts'
import { createDiscordCounterpart, testAppId, testToken } from '#surfaces/discord/counterpart/create-discord-counterpart.ts'
import { createSlackCounterpart } from '#surfaces/slack/counterpart/create-slack-counterpart.ts'
import type { DeskOrder } from './digests/desk-order.ts'
import { countMessages, discordRule, limitRate, slackRule } from './digests/limit-rate.ts'
import { prepareArticles } from './digests/prepare-articles.ts'
import { endOf, startDeskProcess } from './digests/start-desk-process.ts'

// Thousands of channels due in the same minute, three processes over one PostgreSQL, platforms that enforce their rates; one process dies midway.
// node bench/digest-channels.ts [channels, 10000] [share on Slack, 0.12] [share after which one dies, 0.4; more than 1: none does]

const channelCount = Number(process.argv[2] ?? 10_000)
const slackShare = Number(process.argv[3] ?? 0.12)
const deathAt = Number(process.argv[4] ?? 0.4)
const [discordPerSecond, slackPerSecond] = [50, 8]
const processCount = 3
const warmUpMs = 20_000

const postgres = await startPostgres()
if ('reason' in postgres) throw new Error(postgres.reason)
const databaseUrl = await postgres.newDatabase()
const [discord, slack] = [await createDiscordCounterpart(), await createSlackCounterpart()]
const counted = countMessages()
const discordLimit = await limitRate(discord.apiBase, discordRule(discordPerSecond), {
  refuse: (seconds) => ({ message: 'You are being rate limited.', retry_after: seconds, global: true }), answer: counted.answer,
})
const slackLimit = await limitRate(slack.apiUrl, slackRule(slackPerSecond), { refuse: () => ({ ok: false, error: 'ratelimited' }) })

const slackCount = Math.round(channelCount * slackShare)
const channels = Array.from({ length: channelCount }, (_, at) => at < slackCount
  ? { surface: 'slack' as const, channel: `C${String(at).padStart(6, '0')}` }
  : { surface: 'discord' as const, channel: String(5_000_000_000_000_000_000n + BigInt(at)) })
const dueMs = Date.parse('2027-01-15T08:30:00Z')

// The subscriptions are thousands: they go through the ledger, as if made by command, not through each process's config.
const ledger = await openPostgresLedger(databaseUrl)
for (const { surface, channel } of channels) {
  await ledger.saveSubscription({
    id: `${surface}|${channel}`, to: { surface, workspaceId: null, channel }, subject: { type: 'all' }, mode: 'digest', cron: '30 8 * * *', timeZone: 'UTC',
    leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip', state: 'on', pausedUntil: null, stopReason: null, createdBy: 'ada',
    createdAt: new Date(dueMs - 60_000).toISOString(),
  })
}

const articles = await prepareArticles()
const aheadMs = dueMs - (Date.now() + warmUpMs)
const processes = Array.from({ length: processCount }, (_, at) => {
  const own = `${articles}.${at}`
  copyFileSync(articles, own)
  const order: DeskOrder = {
    articles: own, databaseUrl, startsAtMs: null, aheadMs, subscriptions: [], kill: null, leaseMs: null, isLasting: true,
    discord: { token: testToken, appId: testAppId, apiBase: discordLimit.address },
    slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slackLimit.address },
  }
  return startDeskProcess(order)
})

const beganMs = Date.now() + warmUpMs
let killedAt = 0
let posted = 0
let lastMs = beganMs
const deadlineMs = beganMs + 1000 * (60 + 3 * channelCount / discordPerSecond)
while (posted < channelCount && Date.now() < deadlineMs) {
  await sleep(500)
  const now = countPosts()
  if (now > posted) lastMs = Date.now()
  posted = now
  if (killedAt === 0 && posted > channelCount * deathAt) {
    killedAt = posted
    processes[0]?.kill('SIGKILL')
  }
}

const counts = countEach()
const seconds = (lastMs - beganMs) / 1000
const allowed = Math.max((channelCount - slackCount) / discordPerSecond, slackCount / slackPerSecond)
const twice = [...counts.values()].filter((count) => count > 1).length
console.log(`${channelCount} channels (${slackCount} on Slack), ${processCount} processes, one killed after ${killedAt} posts`)
console.log(`${posted} posted, ${channelCount - counts.size} not there, ${twice} twice; ${seconds.toFixed(0)} s, the rates allow ${allowed.toFixed(0)} s: ${(seconds / allowed).toFixed(2)} times`)
console.log(`told to wait: ${discordLimit.refusals()} times by Discord, ${slackLimit.refusals()} times by Slack; unknown: ${await ledger.countPosts(['unknown'])}`)
for (const child of processes) child.kill('SIGKILL')
await Promise.all(processes.map(endOf))
await ledger.close()
await postgres.stop()
process.exit(twice === 0 && counts.size === channelCount && seconds <= 1.2 * allowed ? 0 : 1)

function countPosts(): number {
  return [...countEach().values()].reduce((sum, count) => sum + Math.min(1, count), 0)
}

/** Channel → its messages, threads left out. */
function countEach(): ReadonlyMap<string, number> {
  const perChannel = new Map<string, number>()
  for (const { channel } of channels.slice(slackCount)) {
    const count = counted.counts.get(channel) ?? 0
    if (count > 0) perChannel.set(channel, count)
  }
  for (const { method, args, outcome } of slack.calls) {
    if (method !== 'chat.postMessage' || outcome !== 'ok' || args['thread_ts'] !== undefined) continue
    perChannel.set(String(args['channel']), (perChannel.get(String(args['channel'])) ?? 0) + 1)
  }
  return perChannel
}
