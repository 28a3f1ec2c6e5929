import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimitError } from 'discord.js'
import { isTokenGone } from './discord-error.ts'

export interface Retry {
  /** How long to wait after each failure; when they are used up, the last error rises. */
  readonly pausesMs: readonly number[]
  readonly isWorthIt: (error: unknown) => boolean
  readonly signal: AbortSignal
}

/** Does something that may fail for a while: discord.js itself tries again only at once, which an outage of seconds outlives. */
export async function retrying<Result>(action: () => Promise<Result>, { pausesMs, isWorthIt, signal }: Retry): Promise<Result> {
  for (const pauseMs of pausesMs) {
    try {
      return await action()
    } catch (error) {
      if (signal.aborted || !isWorthIt(error)) throw error
      await sleep(pauseMs, undefined, { signal })
    }
  }
  return action()
}

/** The server's trouble or the network's, not ours: the same request may succeed later. */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || isUnreadableReply(error) || isTokenGone(error) || error instanceof RateLimitError) return false
  return !('status' in error) || typeof error.status !== 'number' || error.status >= 500
}

/** discord.js could not read the reply to a request that succeeded: an empty one (204) that a proxy labels as JSON. */
export function isUnreadableReply(error: unknown): boolean {
  return error instanceof SyntaxError
}
