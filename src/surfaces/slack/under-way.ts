import { setTimeout as sleep } from 'node:timers/promises'

export interface UnderWay {
  /** Runs a task and counts it as under way until it ends; its error is handed to `onError`, never thrown. */
  run(task: () => Promise<void>): Promise<void>
  /** Resolves when nothing is under way any more, at the latest after `maxMs`. */
  drain(maxMs: number): Promise<void>
}

/** Knows which answers are under way, so that a stop can wait for them. */
export function createUnderWay(onError: (error: unknown) => void): UnderWay {
  const tasks = new Set<Promise<void>>()
  return {
    async run(task) {
      const running = task().catch(onError)
      tasks.add(running)
      await running
      tasks.delete(running)
    },
    async drain(maxMs) {
      const enough = new AbortController()
      const tooLong = sleep(maxMs, undefined, { signal: enough.signal }).catch(() => undefined)
      await Promise.race([Promise.all(tasks), tooLong])
      enough.abort()
    },
  }
}
