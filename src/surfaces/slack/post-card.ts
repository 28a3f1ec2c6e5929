import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import type { Posted } from '#chat/surface.ts'
import type { ChannelPace } from './channel-pace.ts'
import { slackLimits } from './limits.ts'
import { renderSlackCard } from './render-card.ts'
import { botTokenError, errorCode, isSurelyUnsent, isTokenDead, postError } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

export interface PostOptions {
  readonly client: webApi.WebClient
  readonly pace: ChannelPace
  readonly log: SlackLog
  readonly onFatal: (error: Error) => void
}

export type PostCard = (channel: string, card: Card, key: string) => Promise<Posted>

const pausesMs = [1000, 3000]
const maxRateLimitMs = 60_000
const maxKeys = 1000

/** Posts cards unasked, one a second in a channel; a key that was posted, or is being posted, gets the same message's id again. */
export function createPost({ client, pace, log, onFatal }: PostOptions): PostCard {
  const posts = new Map<string, Promise<Posted>>()

  function postOnce(channel: string, card: Card, key: string): Promise<Posted> {
    const before = posts.get(key)
    if (before !== undefined) return before
    const posting = postWithPatience(channel, card, key)
    posts.set(key, posting)
    forgetOldest()
    posting.catch(() => posts.delete(key))
    return posting
  }

  function forgetOldest(): void {
    const [oldest] = posts.keys()
    if (posts.size > maxKeys && oldest !== undefined) posts.delete(oldest)
  }

  async function postWithPatience(channel: string, card: Card, key: string): Promise<Posted> {
    let maxChars: number = slackLimits.messageChars
    for (let attempt = 0; ; attempt++) {
      await pace.take(channel)
      try {
        return await post(channel, card, { key, maxChars })
      } catch (error) {
        const pauseMs = pauseBefore(error, attempt)
        if (isTokenDead(error)) onFatal(botTokenError(error))
        if (pauseMs === undefined) throw postError(error, channel)
        if (errorCode(error) === 'msg_blocks_too_long') maxChars = slackLimits.cautiousMessageChars
        log.warn({ error: errorCode(error), channel, pauseMs }, 'Slack did not take a post, trying again')
        await sleep(pauseMs)
      }
    }
  }

  async function post(channel: string, card: Card, { key, maxChars }: { readonly key: string, readonly maxChars: number }): Promise<Posted> {
    const { postMessage: send } = client.chat
    const { ts } = await send({
      channel, ...renderSlackCard(card, undefined, maxChars), unfurl_links: false, unfurl_media: false,
      metadata: { event_type: 'onrecord_post', event_payload: { key } },
    })
    return { messageId: ts ?? '' }
  }

  return postOnce
}

/** How long to wait before the next try; undefined where another try would fail, or could show the message twice. */
function pauseBefore(error: unknown, attempt: number): number | undefined {
  const pauseMs = pausesMs[attempt]
  if (pauseMs === undefined || !isSurelyUnsent(error)) return undefined
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.min(error.retryAfter * 1000, maxRateLimitMs)
  if (error instanceof webApi.WebAPIPlatformError) return errorCode(error) === 'msg_blocks_too_long' ? 0 : undefined
  return pauseMs
}
