import { Client, Events, GatewayIntentBits, Options, type RateLimitData, type REST } from 'discord.js'
import type { APIInteraction, GatewayGuildCreateDispatchData, GatewayGuildDeleteDispatchData, GatewayReadyDispatchData } from 'discord-api-types/v10'
import { GatewayDispatchEvents } from 'discord-api-types/v10'
import { createTurns } from '#chat/create-turns.ts'
import { fatalClose, startError } from './discord-error.ts'
import { type DiscordLog, errorDetails } from './log.ts'
import { openAnswerRest } from './open-answer-rest.ts'
import type { Arrival } from './server-list.ts'
import { watchReplies } from './watch-replies.ts'

/** All connections that Discord recommends, or some of a given number; the others are kept by other processes. */
export type Shards = 'auto' | { readonly ids: readonly number[], readonly count: number }

export interface ClientOptions {
  readonly token: string
  readonly apiBase: string | undefined
  readonly shards?: Shards
  readonly log: DiscordLog
  /** A connection stands, anew. */
  readonly onArrival: (arrival: Arrival) => void
  /** A server is there: it was added, or is told of after an arrival. */
  readonly onServer: (guildId: string) => void
  /** The bot was removed from a server, or the server is gone; an outage is neither. */
  readonly onRemoved: (guildId: string) => void
  readonly onInteraction: (interaction: APIInteraction, rest: REST) => void
  /** The connection is lost for good. */
  readonly onFatal: (error: Error) => void
}

/** A connected discord.js client; rejects with a DiscordError, a DiscordUnreachableError where trying again may help. */
export async function openClient({ token, apiBase, shards = 'auto', log, onInteraction, onArrival, onServer, onRemoved, onFatal }: ClientOptions): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // As many connections as Discord recommends means one, until the bot is in thousands of servers.
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    makeCache: Options.cacheWithLimits(nothingOfPeople),
    rest: { rejectOnRateLimit: isPostOverall, ...(apiBase === undefined ? {} : { api: apiBase }) },
  })
  let closeCode: number | undefined
  let isOpen = false
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code
    const fatal = fatalClose(code)
    if (isOpen && fatal !== undefined) onFatal(fatal)
  })
  logConnection(client, log, () => closeCode !== undefined && fatalClose(closeCode) !== undefined)
  const answerRest = openAnswerRest(apiBase)
  for (const rest of [client.rest, answerRest]) watchReplies(rest, { log, onRefused: (error) => { if (isOpen) onFatal(error) } })
  // The events as Discord sends them: whole, also while other servers are still loading, and the same as an HTTP endpoint would get.
  const inTurns = createTurns()
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => inTurns(() => onInteraction(interaction, answerRest)))
  ignoreInteractions(client)
  client.ws.on(GatewayDispatchEvents.Ready, ({ application, guilds, shard = [0, 1] }: GatewayReadyDispatchData) => {
    onArrival({ appId: application.id, shard, guildIds: guilds.map(({ id }) => id), rest: client.rest })
  })
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: GatewayGuildCreateDispatchData) => onServer(id))
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
    if (unavailable !== true) onRemoved(id)
  })
  try {
    await client.login(token)
  } catch (error) {
    throw startError(error, closeCode)
  }
  isOpen = true
  return client
}

/** discord.js would send all posts that a limit for the whole bot held up in the same moment: these wait for turns of their own. */
function isPostOverall({ global: isGlobal, route, method }: RateLimitData): boolean {
  return isGlobal && method === 'POST' && route === '/channels/:id/messages'
}

/**
 * discord.js would build objects of its own from the same events, for listeners that we do not have: work for nothing,
 * which throws where an event lacks something that we do not need either.
 */
function ignoreInteractions(client: Client): void {
  const actions: unknown = Reflect.get(client, 'actions')
  if (typeof actions === 'object' && actions !== null && 'InteractionCreate' in actions) Reflect.set(actions, 'InteractionCreate', { handle: () => undefined })
}

function logConnection(client: Client, log: DiscordLog, isEnding: () => boolean): void {
  const lost = new Set<number>()
  // Each attempt says so again; an outage is one line.
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.info({ shard }, 'the connection to Discord is lost, reconnecting')
    lost.add(shard)
  })
  client.on(Events.ShardResume, (shard, replayed) => {
    lost.delete(shard)
    log.info({ shard, replayed }, 'the connection to Discord is back')
  })
  client.on(Events.ShardReady, (shard) => lost.delete(shard))
  // Of a close for good discord.js says the trouble first, and then that it was the end, which has a line of its own.
  client.on(Events.ShardError, (error, shard) => setImmediate(() => {
    if (!isEnding()) log.warn({ err: errorDetails(error), shard }, 'trouble on the connection to Discord')
  }))
  client.on(Events.Error, (error) => log.error({ err: errorDetails(error) }, 'trouble in discord.js'))
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session'))
  client.on(Events.GuildCreate, (guild) => log.info({ guild: guild.id }, 'added to a server'))
  // An outage is no removal: nothing of a server is forgotten for it.
  client.on(Events.GuildUnavailable, (guild) => log.warn({ guild: guild.id }, 'a server is out of reach for a while'))
}

/** The bot needs to know no member and no message; what discord.js kept of everybody who ever asked would only grow. */
const nothingOfPeople = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: isBotItself },
  GuildMemberManager: { maxSize: 0, keepOverLimit: isBotItself },
  PresenceManager: 0,
  ReactionManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
}

function isBotItself({ id, client }: { readonly id: string, readonly client: Client }): boolean {
  return id === client.user?.id
}
