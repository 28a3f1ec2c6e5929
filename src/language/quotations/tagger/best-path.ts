import type { Chain } from './chain.ts'
import { labelCount } from './labels.ts'
import { lattice } from './lattice.ts'
import { stepsAt } from './steps.ts'
import { createWorkspace } from './workspace.ts'
import type { Front, Workspace } from './workspace.ts'

/** The best sequence through a paragraph. */
export interface BestPath {
  readonly labels: Uint8Array
  readonly states: Uint16Array
  /** 1 where every other state had fallen too far behind: what comes after needs to know nothing of what came before. */
  readonly isSure: Uint8Array
}

/** How far from the best sequence to look for a better one, and where to keep the way back. */
export interface BestOptions {
  /** A sequence that falls further behind the best so far, as a logarithm, is not followed; with Infinity no other sequence scores higher. */
  readonly furthestBehind?: number
  readonly workspace?: Workspace
}

/** Finds the best sequence. */
export function bestPath(chain: Chain, { furthestBehind = 5.5, workspace = createWorkspace() }: BestOptions = {}): BestPath {
  const { length } = chain
  const wayBack = workspace.takeWayBack(length)
  const isSure = new Uint8Array(length)
  let [front, next] = workspace.takeFronts()
  front.scores[lattice.start] = 0
  front.live[0] = lattice.start
  front.count = 1
  for (let at = 0; at < length; at += 1) {
    spread(chain, at, { front, next, wayBack, furthestBehind })
    keepNear(next, furthestBehind)
    isSure[at] = next.count === 1 ? 1 : 0
    ;[front, next] = [next, front]
  }
  return { ...goBack(wayBack, length, front.live[0] ?? 0), isSure }
}

interface Spread {
  readonly front: Front
  readonly next: Front
  readonly wayBack: Uint16Array
  readonly furthestBehind: number
}

/** Takes the best scores one token further; leaves the old front empty, for it is used again. */
function spread({ boundaries, emissions, stepScores }: Chain, at: number, { front, next, wayBack, furthestBehind }: Spread): void {
  const { scores, live } = next
  const boundary = boundaries[at] ?? 0
  const { first, to, label } = stepsAt(boundary)
  const labels = at * labelCount
  const back = at * lattice.states
  let reached = 0
  // The best state comes first, so most of what the others lead to is too far behind at once.
  let least = -Infinity
  for (let index = 0; index < front.count; index += 1) {
    const from = front.live[index] ?? 0
    const before = front.scores[from] ?? 0
    front.scores[from] = -Infinity
    const weights = stepScores(boundary, from)
    const end = first[from + 1] ?? 0
    for (let step = first[from] ?? 0; step < end; step += 1) {
      const score = before + (weights[step] ?? 0) + (emissions[labels + (label[step] ?? 0)] ?? 0)
      if (score < least) continue
      const state = to[step] ?? 0
      const known = scores[state] ?? 0
      if (score <= known) continue
      if (known === -Infinity) {
        live[reached] = state
        reached += 1
      }
      scores[state] = score
      wayBack[back + state] = from
      least = Math.max(least, score - furthestBehind)
    }
  }
  next.count = reached
}

/** Drops the states that have fallen too far behind; the best one comes first. */
function keepNear(front: Front, furthestBehind: number): void {
  const { scores, live } = front
  let best = -Infinity
  for (let index = 0; index < front.count; index += 1) best = Math.max(best, scores[live[index] ?? 0] ?? 0)
  let kept = 0
  for (let index = 0; index < front.count; index += 1) {
    const state = live[index] ?? 0
    const score = scores[state] ?? 0
    if (score < best - furthestBehind) {
      scores[state] = -Infinity
      continue
    }
    live[kept] = state
    if (score === best) {
      live[kept] = live[0] ?? 0
      live[0] = state
    }
    kept += 1
  }
  front.count = kept
}

function goBack(wayBack: Uint16Array, length: number, last: number): Pick<BestPath, 'labels' | 'states'> {
  const labels = new Uint8Array(length)
  const states = new Uint16Array(length)
  let state = last
  for (let at = length - 1; at >= 0; at -= 1) {
    states[at] = state
    labels[at] = lattice.labelOf[state] ?? 0
    state = wayBack[at * lattice.states + state] ?? 0
  }
  return { labels, states }
}
