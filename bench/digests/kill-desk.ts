import { openPostgresLedger } from '#store/postgres/open-postgres-ledger.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { OpenLedger } from '#store/ledger.ts'
import type { ConfiguredSubscription } from '#digests/config-subscriptions.ts'
import { createDiscordCounterpart, testAppId, testToken } from '#surfaces/discord/counterpart/create-discord-counterpart.ts'
import { createSlackCounterpart } from '#surfaces/slack/counterpart/create-slack-counterpart.ts'
import type { DeskOrder, KillStep } from './desk-order.ts'
import { prepareArticles } from './prepare-articles.ts'
import { endOf, startDeskProcess } from './start-desk-process.ts'

/** Where the bot is killed. */
export interface KillCase {
  readonly surface: 'discord' | 'slack'
  /** Null: SQLite. */
  readonly databaseUrl: string | null
  /** Whether the bot may read what stands in Slack's channels. */
  readonly mayLook: boolean
  /** One a round: the step after which the process dies, and with which of its posts. */
  readonly kills: readonly NonNullable<DeskOrder['kill']>[]
}

/** What stands in the channels afterwards. */
export interface KillResult {
  readonly digests: number
  readonly missing: number
  readonly twice: number
  readonly unknown: number
  readonly unfinished: number
  /** "killed sent" → how often. */
  readonly ends: ReadonlyMap<string, number>
}

export const channelsPerRound = 3
export const killSteps: readonly KillStep[] = ['composed', 'sending', 'sent', 'recorded']

const minuteMs = 60_000
const startMs = Date.parse('2027-01-15T00:00:00Z')

/** Starts the bot again and again; each time new digests are due, and it dies while it posts them. In the end it may finish. */
export async function killDesk({ surface, databaseUrl, mayLook, kills }: KillCase): Promise<KillResult> {
  const articles = await prepareArticles()
  const platform = surface === 'discord' ? await playDiscord() : await playSlack(mayLook)
  const subscriptions = kills.flatMap((_, round) => subscriptionsOf(surface, round))
  const order: DeskOrder = {
    articles, databaseUrl, startsAtMs: null, subscriptions, kill: null, leaseMs: null, isLasting: false, discord: null, slack: null,
    ...platform.credentials,
  }
  const runAt = (startsAtMs: number, kill: DeskOrder['kill'] = null) => endOf(startDeskProcess({ ...order, startsAtMs, kill }))
  // The first start is the beginning of all subscriptions; then each round has digests of its own, and the leftovers of earlier ones.
  await runAt(startMs - minuteMs)
  const ends = new Map<string, number>()
  for (const [round, kill] of kills.entries()) {
    const end = await runAt(roundMs(round), kill)
    const words = end === 'SIGKILL' ? `killed ${kill.step}` : `ended ${end}`
    ends.set(words, (ends.get(words) ?? 0) + 1)
  }
  for (const minutes of [5, 30]) await runAt(roundMs(kills.length) + minutes * minuteMs)
  const counts = subscriptions.map(({ channel }) => platform.countIn(channel))
  await platform.stop()
  const [missing, twice] = [counts.filter((count) => count === 0).length, counts.filter((count) => count > 1).length]
  return { ...await readLedger(articles, databaseUrl), digests: counts.length, missing, twice, ends }
}

async function readLedger(articles: string, databaseUrl: string | null): Promise<Pick<KillResult, 'unknown' | 'unfinished'>> {
  const ledger: OpenLedger = databaseUrl === null ? await openSqliteStore(articles) : await openPostgresLedger(databaseUrl)
  const result = { unknown: await ledger.countPosts(['unknown']), unfinished: await ledger.countOverdue(Number.MAX_SAFE_INTEGER) }
  await ledger.close()
  return result
}

interface Played {
  readonly credentials: Partial<Pick<DeskOrder, 'discord' | 'slack'>>
  /** Messages of a channel, threads left out. */
  countIn(channel: string): number
  stop(): Promise<void>
}

async function playDiscord(): Promise<Played> {
  const discord = await createDiscordCounterpart()
  return {
    credentials: { discord: { token: testToken, appId: testAppId, apiBase: discord.apiBase } },
    countIn: (channel) => discord.posts.get(channel)?.length ?? 0,
    stop: () => discord.stop(),
  }
}

async function playSlack(mayLook: boolean): Promise<Played> {
  const slack = await createSlackCounterpart()
  if (!mayLook) slack.scopes.delete('channels:history')
  return {
    credentials: { slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl } },
    countIn: (channel) => slack.calls.filter(({ method, args, outcome }) =>
      method === 'chat.postMessage' && outcome === 'ok' && args['channel'] === channel && args['thread_ts'] === undefined).length,
    stop: () => slack.stop(),
  }
}

/** Now within the time for which Discord knows a nonce, now after it. */
function roundMs(round: number): number {
  return startMs + Math.floor(round / 2) * 8 * minuteMs + (round % 2) * 2 * minuteMs
}

function subscriptionsOf(surface: 'discord' | 'slack', round: number): readonly ConfiguredSubscription[] {
  const at = new Date(roundMs(round))
  return Array.from({ length: channelsPerRound }, (_, index) => {
    const number = round * channelsPerRound + index
    const channel = surface === 'discord' ? String(5_000_000_000_000_000_000n + BigInt(number)) : `C${String(number).padStart(6, '0')}`
    return { surface, channel, timeZone: 'UTC', cron: `${at.getUTCMinutes()} ${at.getUTCHours()} * * *` }
  })
}
