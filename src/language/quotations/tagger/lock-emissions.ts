import type { Chain } from './chain.ts'
import { isInside, kindOfLabel, labelCount } from './labels.ts'

/** Stands where no label is locked. */
export const free = 255

/** True if any label is locked. */
export function isLocked(lockedAt: Uint8Array): boolean {
  return lockedAt.some((label) => label !== free)
}

/** Forbids every other label where one is locked (255: free). A locked label that goes on with a span nobody began begins it. */
export function lockEmissions(chain: Chain, lockedAt: Uint8Array): void {
  for (let at = 0; at < chain.length; at += 1) {
    const locked = lockedAt[at] ?? free
    if (locked === free) continue
    const label = isInside(locked) && !mayFollow(locked, at, lockedAt) ? locked - 1 : locked
    for (let other = 0; other < labelCount; other += 1) if (other !== label) chain.emissions[at * labelCount + other] = -Infinity
    if ((chain.emissions[at * labelCount + label] ?? 0) === -Infinity) chain.emissions[at * labelCount + label] = 0
  }
}

/** The token before must be free, or locked to the same kind. */
function mayFollow(label: number, at: number, lockedAt: Uint8Array): boolean {
  if (at === 0) return false
  const before = lockedAt[at - 1] ?? free
  return before === free || kindOfLabel(before) === kindOfLabel(label)
}
