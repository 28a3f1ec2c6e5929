import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, REST } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Conversation } from '#chat/conversation.ts'
import type { Posted, Surface } from '#chat/surface.ts'
import { answerInteraction, refuseInteraction } from './answer-interaction.ts'
import { createRecentIds } from './create-recent-ids.ts'
import { DiscordError, DiscordPostError, DiscordUnreachableError } from './discord-error.ts'
import { editPost } from './edit-post.ts'
import { findPost } from './find-post.ts'
import { discordDeadlines } from './limits.ts'
import { type DiscordLog, errorDetails } from './log.ts'
import { openClient, type Shards } from './open-client.ts'
import { openDirect } from './open-direct.ts'
import { openThread } from './open-thread.ts'
import { type CardToPost, postCard, type PostPorts, refusedPost } from './post-card.ts'
import { type Registration, registerCommands } from './register-commands.ts'
import { isOutage, retrying } from './retry.ts'
import { type Arrival, createServerList } from './server-list.ts'

export interface DiscordSurfaceOptions {
  readonly token: string
  /** Null: the one that Discord names when the bot connects. */
  readonly appId: string | null
  /** Register the commands in this server only; null for everywhere. */
  readonly guildId: string | null
  /** REST base ending in `/api`; undefined for Discord itself. */
  readonly apiBase: string | undefined
  /** Which of the bot's connections are this process's; all that Discord recommends unless stated. */
  readonly shards?: Shards
  readonly conversation: Conversation
  readonly notes: Registration['notes']
  readonly log: DiscordLog
  /** Deletes all that is kept of a server; the number of rows. Without it nothing is kept. */
  readonly forget?: (guildId: string) => Promise<number>
  /** Called once the connection is lost for good; the process should end with this error's message. */
  readonly onFatal: (error: Error) => void
}

// Half a minute of trying, then the operator, or what restarts the process, should know.
const connectPausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]
const registerPausesMs = [5_000, 30_000, 120_000, 600_000]

/** Discord as a surface: discord.js keeps the connection, Discord's own events are answered, cards go out as Discord's own messages. */
export function createDiscordSurface(options: DiscordSurfaceOptions): Surface {
  const { conversation, log, onFatal } = options
  const stopping = new AbortController()
  const ending = new AbortController()
  const underWay = new Set<Promise<void>>()
  const recent = createRecentIds()
  let client: Client | undefined

  function onInteraction(interaction: APIInteraction, rest: REST): void {
    // After a reconnect Discord repeats what it is not sure that we have seen.
    if (!recent.add(interaction.id)) return
    const ports = { conversation, log, rest, signal: ending.signal }
    const answer = stopping.signal.aborted ? refuseInteraction : answerInteraction
    keep(answer(interaction, ports)
      .catch((error: unknown) => log.error({ err: errorDetails(error), interaction: interaction.id }, 'an answer could not be sent to Discord')))
  }

  async function register(rest: Registration['rest'], appId: string): Promise<void> {
    const { guildId, notes } = options
    const outcome = await registerCommands({ rest, appId, guildId, commands: conversation.commands, notes })
    log.info({ commands: conversation.commands.length, guildId }, outcome === 'registered' ? 'commands registered' : 'commands are registered already')
  }

  async function forget(guild: string): Promise<void> {
    await (options.forget?.(guild) ?? Promise.resolve(0))
      .then((rows) => log.info({ guild, rows }, 'removed from a server, everything kept of it is deleted'))
      .catch((error: unknown) => log.error({ err: errorDetails(error), guild }, 'what is kept of a server could not be deleted'))
  }

  const servers = createServerList({ notes: options.notes, log, onLeft: forget })

  /** A stop waits for it. */
  function keep(task: Promise<void>): void {
    const kept = task.finally(() => underWay.delete(kept))
    underWay.add(kept)
  }

  const onArrival = (arrival: Arrival) => keep(servers.arrived(arrival))
  const onServer = (guild: string) => keep(servers.joined(guild))
  const onRemoved = (guild: string) => {
    keep(forget(guild))
    keep(servers.left(guild))
  }

  function ports(): PostPorts {
    if (client === undefined) throw new DiscordPostError('Discord is not connected yet, so nothing was posted.', 'busy')
    return { rest: client.rest, signal: ending.signal }
  }

  return {
    name: 'discord',
    async start() {
      const open = () => openClient({ ...options, onInteraction, onArrival, onServer, onRemoved, onFatal })
      const isWorthIt = (error: unknown) => error instanceof DiscordUnreachableError
      client = await retrying(open, { pausesMs: connectPausesMs, isWorthIt, signal: stopping.signal })
      const { rest, application } = client
      const appId = options.appId ?? application?.id
      if (appId === undefined) throw new DiscordError('Discord did not name the application. Set DISCORD_APP_ID.')
      await register(rest, appId).catch(async (error: unknown) => {
        log.error({ err: errorDetails(error) }, 'Discord did not take the commands; those of before still answer. Check DISCORD_APP_ID and DISCORD_GUILD_ID.')
        if (isOutage(error)) void registerLater(() => register(rest, appId), log, stopping.signal)
      })
    },
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(underWay), sleep(discordDeadlines.stopMs, undefined, { ref: false })])
      ending.abort()
      // Otherwise discord.js announces a reconnection that never comes.
      client?.removeAllListeners('shardReconnecting')
      await client?.destroy()
    },
    post: async ({ channel }, card, key, under, beforeRepeat) => postUnder({ channel, card, key, under, beforeRepeat }, ports()),
    findPost: async ({ channel }, key, sinceMs, under) => findPost({ channel, key, sinceMs, under }, ports()),
    editPost: async ({ channel }, messageId, card, under) => editPost({ channel, messageId, card, under }, ports()),
    openDirect: async (_, userId) => openDirect(userId, ports()),
  }
}

/** Into the thread of the message `under`, where one is named; where there can be no thread, as a reply to it. */
async function postUnder({ under, ...post }: CardToPost & { readonly under: string | undefined }, ports: PostPorts): Promise<Posted> {
  if (under === undefined) return postCard(post, ports)
  const thread = await openThread({ channel: post.channel, messageId: under, card: post.card }, ports)
    .catch((error: unknown) => { throw refusedPost(post.channel, error) ?? error })
  return postCard(thread === undefined ? { ...post, replyTo: under } : { ...post, channel: thread }, ports)
}

async function registerLater(register: () => Promise<void>, log: DiscordLog, signal: AbortSignal): Promise<void> {
  try {
    await sleep(1_000, undefined, { signal, ref: false })
    await retrying(register, { pausesMs: registerPausesMs, isWorthIt: isOutage, signal })
  } catch (error) {
    if (!signal.aborted) log.error({ err: errorDetails(error) }, 'the commands could not be registered with Discord')
  }
}
