import { setTimeout as sleep } from 'node:timers/promises'
import { NoVectorsError } from './request-vectors.ts'

export interface Patience {
  /** How often it is asked in all. */
  readonly attempts: number
  /** The wait before the second attempt; doubled before each further one. */
  readonly pauseMs: number
  /** Who is told to come back later than this is told so in vain. */
  readonly longestPauseMs: number
}

/** Asks again, a little later each time, as long as that may help; throws the last NoVectorsError. */
export async function retry<Result>(ask: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      const retryMs = error instanceof NoVectorsError ? error.retryMs : null
      if (retryMs === null || attempt >= patience.attempts) throw error
      const pauseMs = Math.max(retryMs, patience.pauseMs * 2 ** (attempt - 1))
      if (pauseMs > patience.longestPauseMs) throw error
      await sleep(pauseMs)
    }
  }
}
