import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import { type DiscordLog, errorDetails } from './log.ts'
import type { Registration } from './register-commands.ts'
import type { DiscordRest } from './send-answer.ts'

/** What Discord says when a connection stands. */
export interface Arrival {
  readonly appId: string
  /** Which of the bot's connections, and of how many. */
  readonly shard: readonly [id: number, count: number]
  /** Every server of this connection, those in an outage too. */
  readonly guildIds: readonly string[]
  readonly rest: Pick<DiscordRest, 'get'>
}

/** Knows in which servers the bot was, so that one that it was removed from while nobody listened is noticed. */
export interface ServerList {
  arrived(arrival: Arrival): Promise<void>
  joined(guildId: string): Promise<void>
  left(guildId: string): Promise<void>
}

interface Options {
  readonly notes: Registration['notes']
  readonly log: DiscordLog
  /** Deletes what is kept of a server. */
  readonly onLeft: (guildId: string) => Promise<void>
}

/** The list stands in the notes, for each application by itself: a second bot over the same data has left nothing. */
export function createServerList({ notes, log, onLeft }: Options): ServerList {
  const servers = new Set<string>()
  let key: string | undefined
  let working = Promise.resolve()

  /** One change after the other: the connections of a large bot come up together. */
  async function inTurn(change: () => Promise<void>): Promise<void> {
    working = working.then(change).catch((error: unknown) => log.error({ err: errorDetails(error) }, 'the list of servers could not be kept'))
    return working
  }

  async function read(appId: string): Promise<void> {
    if (key !== undefined) return
    const noted = await notes.note(keyOf(appId))
    key = keyOf(appId)
    // Written below.
    for (const id of noted === undefined ? [] : JSON.parse(noted) as readonly string[]) servers.add(id)
  }

  async function write(): Promise<void> {
    if (key !== undefined) await notes.setNote(key, JSON.stringify([...servers]))
  }

  async function forgetIfLeft(guildId: string, rest: Arrival['rest']): Promise<void> {
    const isThere = await isStillIn(guildId, rest).catch((error: unknown) => {
      log.warn({ err: errorDetails(error), guild: guildId }, 'Discord did not say whether the bot is still in a server, asking again at the next start')
      return true
    })
    if (isThere) return
    await onLeft(guildId)
    servers.delete(guildId)
  }

  return {
    arrived: async ({ appId, shard, guildIds, rest }) => inTurn(async () => {
      await read(appId)
      const present = new Set(guildIds)
      for (const id of servers) if (isServedBy(shard, id) && !present.has(id)) await forgetIfLeft(id, rest)
      for (const id of guildIds) servers.add(id)
      await write()
    }),
    joined: async (guildId) => inTurn(async () => {
      if (servers.has(guildId)) return
      servers.add(guildId)
      await write()
    }),
    left: async (guildId) => inTurn(async () => {
      if (servers.delete(guildId)) await write()
    }),
  }
}

function keyOf(appId: string): string {
  return `discord-servers|${appId}`
}

/** How Discord hands out servers to connections. */
function isServedBy([shardId, shardCount]: Arrival['shard'], guildId: string): boolean {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount)) === shardId
}

/** What is deleted is gone for good: the missing line in a list alone is not enough. */
async function isStillIn(guildId: string, rest: Arrival['rest']): Promise<boolean> {
  try {
    await rest.get(Routes.guild(guildId))
    return true
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code === RESTJSONErrorCodes.UnknownGuild || code === RESTJSONErrorCodes.MissingAccess) return false
    throw error
  }
}
