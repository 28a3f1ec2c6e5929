import type { RESTGetAPIChannelMessagesResult } from 'discord-api-types/v10'
import { Routes } from 'discord-api-types/v10'
import { SnowflakeUtil } from 'discord.js'
import type { FoundPost } from '#chat/surface.ts'
import { nonceOf, type PostPorts, refusedPost } from './post-card.ts'

/** Discord gives at most so many messages at once. */
const pageSize = 100
/** Beyond so many newer messages the search ends without an answer. */
const mostPages = 5
/** Discord's clock and ours need not agree. */
const marginMs = 60_000

interface Search {
  readonly channel: string
  readonly key: string
  readonly sinceMs: number
}

/** Looks through what was written in the channel since the first try; unknowable where we may not read it, or too much was written. */
export async function findPost({ channel, key, sinceMs }: Search, { rest }: Pick<PostPorts, 'rest'>): Promise<FoundPost> {
  const nonce = nonceOf(key)
  let after = SnowflakeUtil.generate({ timestamp: sinceMs - marginMs }).toString()
  for (let page = 0; page < mostPages; page++) {
    const messages = await messagesAfter({ rest, channel, after })
    if (messages === undefined) return 'unknowable'
    const found = messages.find((message) => message.nonce === nonce)
    if (found !== undefined) return { messageId: found.id }
    if (messages.length < pageSize) return 'absent'
    after = messages.map(({ id }) => id).reduce((newest, id) => BigInt(id) > BigInt(newest) ? id : newest, after)
  }
  return 'unknowable'
}

async function messagesAfter(
  { rest, channel, after }: Pick<PostPorts, 'rest'> & { readonly channel: string, readonly after: string },
): Promise<RESTGetAPIChannelMessagesResult | undefined> {
  try {
    const query = new URLSearchParams({ after, limit: String(pageSize) })
    return await rest.get(Routes.channelMessages(channel), { query }) as RESTGetAPIChannelMessagesResult
  } catch (error) {
    if (refusedPost(channel, error) !== undefined) return undefined
    throw error
  }
}
