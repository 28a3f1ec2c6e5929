import type { Viewer } from './command.ts'
import { createFadingMap } from './create-fading-map.ts'

/** So many commands in so many seconds, to each person alone. */
export interface RateLimit {
  readonly commands: number
  readonly seconds: number
}

/** What a request takes of a person's commands. */
export type RequestCost = 'command' | 'button' | 'completion'

const costs: Readonly<Record<RequestCost, number>> = { command: 1, button: 0.25, completion: 0.02 }
const mostPersons = 25_000

interface Allowance {
  readonly left: number
  readonly atMs: number
}

/** Counts per person: an allowance that fills up evenly, so that one who floods takes nothing from others. */
export function createRateLimiter({ commands, seconds }: RateLimit): (viewer: Viewer, cost: RequestCost, nowMs: number) => boolean {
  // Whoever was quiet for so long may be forgotten: their allowance is full again.
  const allowances = createFadingMap<Allowance>({ keptMs: seconds * 1000, most: mostPersons })

  return function mayAsk(viewer, cost, nowMs) {
    // Who runs the bot on this computer waits for nobody; who manages a channel sets several things in a row.
    if (viewer.surface === 'local' || viewer.role !== 'reader') return true
    const key = `${viewer.surface} ${viewer.workspaceId ?? ''} ${viewer.userId}`
    const before = allowances.get(key) ?? { left: commands, atMs: nowMs }
    const filled = Math.min(commands, before.left + (Math.max(0, nowMs - before.atMs) * commands) / (seconds * 1000))
    const isEnough = filled >= costs[cost]
    allowances.set(key, { left: isEnough ? filled - costs[cost] : filled, atMs: nowMs }, nowMs)
    return isEnough
  }
}
