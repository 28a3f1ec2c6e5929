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

/** What is posted where; in the thread of the message `under`, where there is one. */
export interface CardToPost {
  readonly channel: string
  readonly card: Card
  readonly key: string
  readonly under: string | undefined
}

export type PostCard = (what: CardToPost) => Promise<Posted>

const pausesMs = [1000, 3000]
const maxRateLimitMs = 60_000
const maxKeys = 1000

/** Posts cards unasked, one a second in a channel; a key that was posted, or is being posted, gets the same message's id again. */
export function createPost({ client, pace, log, onFatal }: PostOptions): PostCard {
  const posts = new Map<string, Promise<Posted>>()

  function postOnce(what: CardToPost): Promise<Posted> {
    const before = posts.get(what.key)
    if (before !== undefined) return before
    const posting = postWithPatience(what)
    posts.set(what.key, posting)
    forgetOldest()
    posting.catch(() => posts.delete(what.key))
    return posting
  }

  function forgetOldest(): void {
    const [oldest] = posts.keys()
    if (posts.size > maxKeys && oldest !== undefined) posts.delete(oldest)
  }

  async function postWithPatience(what: CardToPost): Promise<Posted> {
    const { channel } = what
    let maxChars: number = slackLimits.messageChars
    for (let attempt = 0; ; attempt++) {
      await pace.take(channel)
      try {
        return await post(what, maxChars)
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

  async function post({ channel, card, key, under }: CardToPost, maxChars: number): Promise<Posted> {
    const { postMessage: send } = client.chat
    const { ts } = await send({
      channel, ...(under === undefined ? {} : { thread_ts: under }), ...renderSlackCard(card, undefined, maxChars),
      unfurl_links: false, unfurl_media: false,
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
