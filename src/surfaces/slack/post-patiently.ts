import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { ChannelPace } from './channel-pace.ts'
import { slackLimits } from './limits.ts'
import { errorCode, postError } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

export interface Patience {
  readonly channel: string
  readonly pace: ChannelPace
  readonly log: SlackLog
  readonly maxChars: number
  /** Whether it could do no harm to send the same again after this error. */
  readonly mayRepeat: (error: unknown) => boolean
  /** Is told of every error. */
  readonly note: (error: unknown) => void
  /** Waited for before a repeat that Slack asked for: many at once would be refused again. */
  readonly beforeRepeat?: (() => Promise<void>) | undefined
}

const pausesMs = [1000, 3000]
const maxRateLimitMs = 60_000

/** Sends in the channel's turn, again after what passes, shorter where Slack finds it too long; rejects with a SlackPostError. */
export async function postPatiently<Result>(send: (maxChars: number) => Promise<Result>, patience: Patience, attempt = 0): Promise<Result> {
  const { channel, pace, log, maxChars, mayRepeat, note } = patience
  await pace.take(channel)
  try {
    return await send(maxChars)
  } catch (error) {
    note(error)
    const pauseMs = mayRepeat(error) ? pauseBefore(error, attempt) : undefined
    if (pauseMs === undefined) throw postError(error, channel)
    log.warn({ error: errorCode(error), channel, pauseMs }, 'Slack did not take a post, trying again')
    await sleep(pauseMs)
    if (error instanceof webApi.WebAPIRateLimitedError) await patience.beforeRepeat?.()
    const isTooLong = errorCode(error) === 'msg_blocks_too_long'
    return postPatiently(send, isTooLong ? { ...patience, maxChars: slackLimits.cautiousMessageChars } : patience, attempt + 1)
  }
}

/** How long to wait before the next try; undefined where another try would fail like this one. */
function pauseBefore(error: unknown, attempt: number): number | undefined {
  const pauseMs = pausesMs[attempt]
  if (pauseMs === undefined) return undefined
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.min(error.retryAfter * 1000, maxRateLimitMs)
  if (error instanceof webApi.WebAPIPlatformError) return errorCode(error) === 'msg_blocks_too_long' ? 0 : undefined
  return pauseMs
}
