import { labelCount } from './labels.ts'
import { lattice, noStep } from './lattice.ts'
import { stepsAt } from './steps.ts'
import type { StepsFrom } from './steps.ts'
import { createWorkspace } from './workspace.ts'
import type { SumTables, Workspace } from './workspace.ts'

/** A paragraph as the lattice sees it: scores of labels for each token, boundary classes, and the scores of steps by class. */
export interface Chain {
  readonly length: number
  /** Log scores, `labelCount` a token; -Infinity forbids a label. */
  readonly emissions: Float64Array
  readonly boundaries: Uint8Array
  readonly stepScores: StepsFrom
  /** The state before the first token; that before a paragraph, if none is given. */
  readonly start?: number
}

/** Everything that the sums over all sequences tell; good until the same workspace is used again. */
export interface Sums {
  /** Scaled forward and backward sums, by token and state; nought for states that were not followed. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** The states that were followed at each token, from `at * lattice.states` on, and how many. */
  readonly live: Uint16Array
  readonly liveCounts: Uint16Array
  /** What each token's forward sums were divided by. */
  readonly scales: Float64Array
  /** exp of the emissions, each token's largest being 1. */
  readonly local: Float64Array
  readonly logTotal: number
}

const { states, labelOf } = lattice

/** How far to look for other sequences, and where to keep the sums: giving the same workspace again saves making one. */
export interface SumOptions {
  /** States less likely than this, given the tokens up to there, are left out, which are nearly always all but a few; with 0 the sums are exact. */
  readonly leastFollowed?: number
  readonly workspace?: Workspace
}

/** Sums over all label sequences of a paragraph by the forward and backward passes. */
export function sumSequences(chain: Chain, expSteps: StepsFrom, { leastFollowed = 3e-3, workspace = createWorkspace() }: SumOptions = {}): Sums {
  const sums = workspace.take(chain.length)
  let logTotal = expEmissions(chain, sums.local)
  for (let at = 0; at < chain.length; at += 1) {
    const scale = spreadForward(chain, at, { sums, expSteps, leastFollowed })
    sums.scales[at] = scale
    logTotal += Math.log(scale)
    keepLikely(at, sums, leastFollowed)
  }
  sumBackward(chain, sums, expSteps)
  return { ...sums, logTotal }
}

/** Fills in the exponentials of the emissions; returns the log of what they were divided by. */
function expEmissions(chain: Chain, local: Float64Array): number {
  let logScale = 0
  for (let here = 0; here < chain.length * labelCount; here += labelCount) {
    let most = -Infinity
    for (let label = 0; label < labelCount; label += 1) most = Math.max(most, chain.emissions[here + label] ?? 0)
    for (let label = 0; label < labelCount; label += 1) local[here + label] = Math.exp((chain.emissions[here + label] ?? 0) - most)
    logScale += most
  }
  return logScale
}

interface ForwardOptions {
  readonly sums: SumTables
  readonly expSteps: StepsFrom
  readonly leastFollowed: number
}

/** A way to a state that is so much less likely than the least that is followed adds nothing to it. */
const leastAdded = 0.01

/** Takes the sums one token further; returns what they come to. */
function spreadForward({ boundaries, start }: Chain, at: number, { sums, expSteps, leastFollowed }: ForwardOptions): number {
  const { forward, live, liveCounts, local } = sums
  const boundary = boundaries[at] ?? 0
  const { first, to, label } = stepsAt(boundary)
  const here = at * states
  const labels = at * labelCount
  const hopeless = leastFollowed * leastAdded
  let least = 0
  let reached = 0
  let total = 0
  const count = at === 0 ? 1 : (liveCounts[at - 1] ?? 0)
  for (let index = 0; index < count; index += 1) {
    const from = at === 0 ? (start ?? lattice.start) : (live[here - states + index] ?? 0)
    const before = at === 0 ? 1 : (forward[here - states + from] ?? 0)
    const weights = expSteps(boundary, from)
    const end = first[from + 1] ?? 0
    for (let step = first[from] ?? 0; step < end; step += 1) {
      const value = before * (weights[step] ?? 0) * (local[labels + (label[step] ?? 0)] ?? 0)
      if (value <= least) continue
      const state = to[step] ?? 0
      const sofar = forward[here + state] ?? 0
      if (sofar === 0) {
        live[here + reached] = state
        reached += 1
      }
      forward[here + state] = sofar + value
      total += value
      least = Math.max(least, value * hopeless)
    }
  }
  liveCounts[at] = reached
  return total > 0 ? total : 1
}

/** Makes shares of the sums at a token, and drops the hopeless; the likeliest comes first. */
function keepLikely(at: number, { forward, live, liveCounts, scales }: SumTables, leastFollowed: number): void {
  const here = at * states
  const reached = liveCounts[at] ?? 0
  const scale = scales[at] ?? 1
  let kept = 0
  let most = 0
  for (let index = 0; index < reached; index += 1) {
    const state = live[here + index] ?? 0
    const share = (forward[here + state] ?? 0) / scale
    const isKept = share > leastFollowed
    forward[here + state] = isKept ? share : 0
    if (!isKept) continue
    live[here + kept] = state
    if (share > most) {
      live[here + kept] = live[here] ?? 0
      live[here] = state
      most = share
    }
    kept += 1
  }
  liveCounts[at] = kept
}

function sumBackward({ length, boundaries }: Chain, sums: SumTables, expSteps: StepsFrom): void {
  const { backward, live, liveCounts, local, scales } = sums
  const last = (length - 1) * states
  for (let index = 0; index < (liveCounts[length - 1] ?? 0); index += 1) backward[last + (live[last + index] ?? 0)] = 1
  for (let at = length - 1; at > 0; at -= 1) {
    const boundary = boundaries[at] ?? 0
    const { first, to, label } = stepsAt(boundary)
    const scale = scales[at] ?? 1
    const here = at * states
    const before = here - states
    const labels = at * labelCount
    const count = liveCounts[at - 1] ?? 0
    for (let index = 0; index < count; index += 1) {
      const from = live[before + index] ?? 0
      let onward = 0
      const weights = expSteps(boundary, from)
      const end = first[from + 1] ?? 0
      for (let step = first[from] ?? 0; step < end; step += 1) {
        onward += (weights[step] ?? 0) * (local[labels + (label[step] ?? 0)] ?? 0) * (backward[here + (to[step] ?? 0)] ?? 0)
      }
      backward[before + from] = onward / scale
    }
  }
}

/** How likely each label is at each token, `labelCount` a token. */
export function labelChances(chain: Chain, sums: Sums): Float64Array {
  const chances = new Float64Array(chain.length * labelCount)
  for (let at = 0; at < chain.length; at += 1) {
    for (let index = 0; index < (sums.liveCounts[at] ?? 0); index += 1) {
      const state = sums.live[at * states + index] ?? 0
      const slot = at * labelCount + (labelOf[state] ?? 0)
      chances[slot] = (chances[slot] ?? 0) + (sums.forward[at * states + state] ?? 0) * (sums.backward[at * states + state] ?? 0)
    }
  }
  return chances
}

/** The states that a label sequence goes through; a label that may not follow stops it. */
export function statesOf(labels: ArrayLike<number>, boundaries: Uint8Array): Uint16Array | undefined {
  const path = new Uint16Array(labels.length)
  let state = lattice.start
  for (let at = 0; at < labels.length; at += 1) {
    const steps = stepsAt(boundaries[at] ?? 0)
    const step = steps.stepTo[state * labelCount + (labels[at] ?? 0)] ?? noStep
    if (step === noStep) return undefined
    state = steps.to[step] ?? 0
    path[at] = state
  }
  return path
}
