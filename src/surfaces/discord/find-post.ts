import type { APIChannel, RESTGetAPIChannelMessagesResult } from 'discord-api-types/v10'
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import { SnowflakeUtil } from 'discord.js'
import type { FoundPost } from '#chat/surface.ts'
import { markOf, nonceOf, type PostPorts } from './post-card.ts'
import { isOutage } from './retry.ts'

/** Discord gives at most so many messages at once. */
const pageSize = 100
/** Beyond so many newer messages the search ends without an answer. */
const mostPages = 5
/** Discord's clock and ours need not agree. */
const marginMs = 60_000

export interface Search {
  readonly channel: string
  readonly key: string
  readonly sinceMs: number
  /** The message whose thread it may stand in. */
  readonly under?: string | undefined
}

type Rest = Pick<PostPorts, 'rest'>

/** Looks through what was written since the first try, in channel and thread; unknowable where we may not read it, or too much was written. */
export async function findPost({ under, ...search }: Search, ports: Rest): Promise<FoundPost> {
  const inChannel = await searchChannel(search, ports)
  if (under === undefined || inChannel !== 'absent') return inChannel
  return searchChannel({ ...search, channel: under }, ports)
}

async function searchChannel({ channel, key, sinceMs }: Search, ports: Rest): Promise<FoundPost> {
  let after = SnowflakeUtil.generate({ timestamp: sinceMs - marginMs }).toString()
  for (let page = 0; page < mostPages; page++) {
    const messages = await messagesAfter(channel, after, ports)
    if (typeof messages === 'string') return messages
    const found = messages.find((message) => isMarked(message, key))
    if (found !== undefined) return { messageId: found.id }
    if (messages.length === 0 && page === 0) return mayRead(channel, after, ports)
    if (messages.length < pageSize) return 'absent'
    after = messages.map(({ id }) => id).reduce(newer, after)
  }
  return 'unknowable'
}

function isMarked({ nonce, components = [] }: RESTGetAPIChannelMessagesResult[number], key: string): boolean {
  return nonce === nonceOf(key) || components.some(({ id }) => id === markOf(key))
}

async function messagesAfter(channel: string, after: string, { rest }: Rest): Promise<RESTGetAPIChannelMessagesResult | 'absent' | 'unknowable'> {
  try {
    const query = new URLSearchParams({ after, limit: String(pageSize) })
    return await rest.get(Routes.channelMessages(channel), { query }) as RESTGetAPIChannelMessagesResult
  } catch (error) {
    if (isOutage(error)) throw error
    return isUnknownChannel(error) ? 'absent' : 'unknowable'
  }
}

/** Without Read Message History Discord shows an empty channel: then its newest message tells that there is something. */
async function mayRead(channel: string, after: string, { rest }: Rest): Promise<FoundPost> {
  try {
    const { last_message_id: last } = await rest.get(Routes.channel(channel)) as Extract<APIChannel, { last_message_id?: unknown }>
    return typeof last === 'string' && newer(last, after) === last && last !== after ? 'unknowable' : 'absent'
  } catch (error) {
    if (isOutage(error)) throw error
    return 'absent'
  }
}

function newer(one: string, other: string): string {
  return BigInt(one) > BigInt(other) ? one : other
}

/** No such channel or thread: then nothing can stand in it. */
function isUnknownChannel(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === RESTJSONErrorCodes.UnknownChannel
}
