import { PerformanceObserver } from 'node:perf_hooks'

/** How an event loop did. */
export interface LoopWatch {
  /** How late a timer came at worst, by the clock: whoever keeps the processors busy is in it too. */
  readonly longestStallMs: number
  readonly p99StallMs: number
  /** The most that the loop's own thread worked between two timers: what a quiet machine would show. */
  readonly longestTurnMs: number
  readonly collections: number
  readonly longestCollectionMs: number
}

const everyMs = 2

/** Watches this process's event loop from now on, until the function that it returns is called. */
export function watchLoop(): () => LoopWatch {
  const stallsMs: number[] = []
  const turnsMs: number[] = []
  const collectionsMs: number[] = []
  const collector = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) collectionsMs.push(duration) })
  collector.observe({ entryTypes: ['gc'] })
  let lastMs = performance.now()
  let worked = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(worked)
    turnsMs.push((user + system) / 1000)
    stallsMs.push(Math.max(0, performance.now() - lastMs - everyMs))
    lastMs = performance.now()
    worked = process.threadCpuUsage()
  }, everyMs)
  return () => {
    clearInterval(timer)
    collector.disconnect()
    const sorted = stallsMs.toSorted((left, right) => left - right)
    return {
      longestStallMs: sorted.at(-1) ?? 0, p99StallMs: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      longestTurnMs: turnsMs.reduce((most, turn) => Math.max(most, turn), 0),
      collections: collectionsMs.length, longestCollectionMs: collectionsMs.reduce((most, one) => Math.max(most, one), 0),
    }
  }
}
