import type { Chain } from './chain.ts'
import { isInside, kindOfLabel, labelCount } from './labels.ts'

/** Stands where no label is locked. */
export const free = 255

/**
 * Forbids every other label where one is locked. A locked label that goes on with a span nobody began begins it; if the token before
 * is free, that one must stand in the span, said here so that no sequence is followed for long that cannot end well.
 */
export function lockEmissions(chain: Chain, lockedAt: Uint8Array): void {
  for (let at = 0; at < chain.length; at += 1) {
    const locked = lockedAt[at] ?? free
    if (locked === free) continue
    const label = isInside(locked) && !mayFollow(locked, at, lockedAt) ? locked - 1 : locked
    allowOnly(chain, at, label, label)
    if (isInside(label) && (lockedAt[at - 1] ?? free) === free) allowOnly(chain, at - 1, label - 1, label)
  }
}

/** The token before must be free, or locked to the same kind. */
function mayFollow(label: number, at: number, lockedAt: Uint8Array): boolean {
  if (at === 0) return false
  const before = lockedAt[at - 1] ?? free
  return before === free || kindOfLabel(before) === kindOfLabel(label)
}

function allowOnly(chain: Chain, at: number, from: number, to: number): void {
  for (let label = 0; label < labelCount; label += 1) if (label < from || label > to) chain.emissions[at * labelCount + label] = -Infinity
}
