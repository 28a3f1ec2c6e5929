import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a process holds, in megabytes. */
export interface Held {
  readonly atMs: number
  /** What is left after everything was collected that nobody needs. */
  readonly neededMb: number
  /** Buffers beside the heap. */
  readonly buffersMb: number
  /** What V8 took for its heap. */
  readonly heapMb: number
  /** What the process took in all, with its worker threads. */
  readonly residentMb: number
}

/** Collects and measures every so often, until the function that it returns is called; each collection is a stall of its own. */
export function watchHeap(everyMs: number): () => readonly Held[] {
  setFlagsFromString('--expose-gc')
  // V8 gives every new context the function.
  const collect = runInNewContext('gc') as () => void
  const held: Held[] = []
  const timer = setInterval(() => {
    const { heapTotal, rss } = process.memoryUsage()
    collect()
    const { heapUsed, external } = process.memoryUsage()
    held.push({
      atMs: performance.now(),
      neededMb: heapUsed / 2 ** 20, buffersMb: external / 2 ** 20, heapMb: heapTotal / 2 ** 20, residentMb: rss / 2 ** 20,
    })
  }, everyMs)
  return () => {
    clearInterval(timer)
    return held
  }
}

/** By how many megabytes a minute it grows after the first minute: the straight line nearest to all points. */
export function growthOf(held: readonly Held[]): number | undefined {
  const from = (held[0]?.atMs ?? 0) + 60_000
  const points = held.filter(({ atMs }) => atMs >= from).map(({ atMs, neededMb }) => ({ minute: atMs / 60_000, neededMb }))
  if (points.length < 3) return undefined
  const middle = (pick: (point: typeof points[number]) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const minute = middle((point) => point.minute)
  const neededMb = middle((point) => point.neededMb)
  const together = points.reduce((sum, point) => sum + (point.minute - minute) * (point.neededMb - neededMb), 0)
  return together / points.reduce((sum, point) => sum + (point.minute - minute) ** 2, 0)
}
