import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimitError } from 'discord.js'
import type { RESTPostAPIChannelMessageResult } from 'discord-api-types/v10'
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import type { Posted } from '#chat/surface.ts'
import { DiscordPostError, isTokenGone } from './discord-error.ts'
import { discordLimits } from './limits.ts'
import { openForumPost } from './open-thread.ts'
import { type DiscordMessage, renderDiscordCard } from './render-card.ts'
import { isOutage, retrying } from './retry.ts'
import { type DiscordRest, lasting, sendable } from './send-answer.ts'

const pausesMs = [1_000, 4_000, 15_000]

export interface PostPorts {
  readonly rest: DiscordRest
  readonly signal: AbortSignal
}

export interface CardToPost {
  readonly channel: string
  readonly card: Card
  readonly key: string
  /** The message that it answers, where it is no thread of its own that it goes into. */
  readonly replyTo?: string
  /** Waited for before a repeat that Discord asked for. */
  readonly beforeRepeat?: (() => Promise<void>) | undefined
}

const mostRefusals = 8

/** Posts a card into a channel; a repeat with the same key within minutes leads to the same message, so trying again is safe. */
export async function postCard({ channel, card, key, replyTo, beforeRepeat }: CardToPost, { rest, signal }: PostPorts): Promise<Posted> {
  const marked = markedWith(key, lasting(renderDiscordCard(card, { locale: card.language ?? 'en' })))
  const { body: message, files } = sendable(marked)
  const body = {
    ...message, nonce: nonceOf(key), enforce_nonce: true,
    ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
  }
  const post = () => inTurn(() => rest.post(Routes.channelMessages(channel), { body, files }), { signal, beforeRepeat })
  try {
    // Discord answers with the message it made.
    const message = await retrying(post, { pausesMs, isWorthIt: isOutage, signal }) as RESTPostAPIChannelMessageResult
    return { messageId: message.id }
  } catch (error) {
    // A forum's post has no nonce, so this is tried once.
    const attempt = isForum(error) ? openForumPost({ channel, message: marked, card }, { rest }) : Promise.reject(error)
    return attempt.then((messageId) => ({ messageId }), (reason: unknown) => { throw refusedPost(channel, reason) ?? reason })
  }
}

function isForum(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel
}

interface Repeat extends Pick<CardToPost, 'beforeRepeat'> {
  readonly signal: AbortSignal
}

/** Sends again after the time that Discord's limit for the whole bot takes, and in a turn of its own: all at once they would run into it again. */
async function inTurn(send: () => Promise<unknown>, { signal, beforeRepeat }: Repeat): Promise<unknown> {
  for (let refusals = 1; refusals < mostRefusals; refusals++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof RateLimitError)) throw error
      await sleep(Math.max(error.retryAfter, error.timeToReset), undefined, { signal })
      await beforeRepeat?.()
    }
  }
  return send()
}

/** What Discord knows a post's key by: the key itself may be longer than a nonce. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, discordLimits.nonceChars)
}

/**
 * What a post's key is found by later: Discord never gives a nonce back when a message is read again, but keeps the number of a component.
 * Discord numbers the other components from one; ours lies far above them.
 */
export function markOf(key: string): number {
  return (createHash('sha256').update(key).digest().readUInt32BE() >>> 2) + 2 ** 30
}

function markedWith(key: string, message: DiscordMessage): DiscordMessage {
  const [first, ...rest] = message.components
  return first === undefined ? message : { ...message, components: [{ ...first, id: markOf(key) }, ...rest] }
}

/** Discord's refusal of a message, with what the operator can do; undefined where it is no refusal. */
export function refusedPost(channel: string, error: unknown): DiscordPostError | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (error instanceof RateLimitError) return new DiscordPostError('Discord asked again and again to slow down.', 'busy', { cause: error })
  if (isTokenGone(error)) return new DiscordPostError('Discord no longer accepts the token in DISCORD_TOKEN.', 'revoked', { cause: error })
  if (code === RESTJSONErrorCodes.UnknownMessage) {
    return new DiscordPostError(`The message is not in Discord’s channel ${channel} any more.`, 'no-such-message', { cause: error })
  }
  if (code === RESTJSONErrorCodes.CannotSendMessagesToThisUser) {
    return new DiscordPostError('This person takes no direct messages from the bot on Discord.', 'closed-direct-messages', { cause: error })
  }
  if (code === RESTJSONErrorCodes.UnknownChannel) {
    return new DiscordPostError(`There is no channel ${channel} on Discord any more. Name another one in the configuration.`, 'no-such-channel', { cause: error })
  }
  if (code === RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel) {
    return new DiscordPostError(`Discord’s forum ${channel} wants a tag on every post. Let posts without one be, or name another channel.`, 'no-permission', { cause: error })
  }
  if (code !== RESTJSONErrorCodes.MissingAccess && code !== RESTJSONErrorCodes.MissingPermissions) return undefined
  return new DiscordPostError(`I may not post in Discord’s channel ${channel}. Give the bot View Channel and Send Messages there.`, 'no-permission', { cause: error })
}
