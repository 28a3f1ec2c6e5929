import { labelCount } from './labels.ts'
import { lattice, noStep } from './lattice.ts'
import { stepsAt } from './steps.ts'

/** A paragraph as the lattice sees it: scores of labels for each token, boundary classes, and the scores of steps by class. */
export interface Chain {
  readonly length: number
  /** Log scores, `labelCount` a token; -Infinity forbids a label. */
  readonly emissions: Float64Array
  readonly boundaries: Uint8Array
  readonly stepScores: (boundary: number) => Float64Array
}

/** Everything that the sums over all sequences tell. */
export interface Sums {
  /** Scaled forward and backward sums, by token and state. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** What each token's forward sums were divided by. */
  readonly scales: Float64Array
  /** exp of the emissions, each token's largest being 1. */
  readonly local: Float64Array
  readonly logTotal: number
}

const { states, labelOf } = lattice

/** Sums over all label sequences of a paragraph, exact, by the forward and backward passes. */
export function sumSequences(chain: Chain, expSteps: (boundary: number) => Float64Array): Sums {
  const { local, logScale } = expEmissions(chain)
  const forward = new Float64Array(chain.length * states)
  const scales = new Float64Array(chain.length)
  let logTotal = logScale
  for (let at = 0; at < chain.length; at += 1) {
    const scale = stepForward(chain, at, { forward, local, weights: expSteps(chain.boundaries[at] ?? 0) })
    scales[at] = scale
    logTotal += Math.log(scale)
  }
  return { forward, backward: backwardSums(chain, { local, scales, expSteps }), scales, local, logTotal }
}

function expEmissions(chain: Chain): { local: Float64Array, logScale: number } {
  const local = new Float64Array(chain.length * labelCount)
  let logScale = 0
  for (let at = 0; at < chain.length; at += 1) {
    let most = -Infinity
    for (let label = 0; label < labelCount; label += 1) most = Math.max(most, chain.emissions[at * labelCount + label] ?? 0)
    for (let label = 0; label < labelCount; label += 1) {
      local[at * labelCount + label] = Math.exp((chain.emissions[at * labelCount + label] ?? 0) - most)
    }
    logScale += most
  }
  return { local, logScale }
}

function stepForward(
  chain: Chain, at: number, sums: { readonly forward: Float64Array, readonly local: Float64Array, readonly weights: Float64Array },
): number {
  const { forward, local, weights } = sums
  const steps = stepsAt(chain.boundaries[at] ?? 0)
  const here = at * states
  for (let step = 0; step < weights.length; step += 1) {
    const from = steps.from[step] ?? 0
    const before = at === 0 ? (from === lattice.start ? 1 : 0) : (forward[here - states + from] ?? 0)
    const to = here + (steps.to[step] ?? 0)
    forward[to] = (forward[to] ?? 0) + before * (weights[step] ?? 0)
  }
  let total = 0
  for (let state = 0; state < states; state += 1) {
    const value = (forward[here + state] ?? 0) * (local[at * labelCount + (labelOf[state] ?? 0)] ?? 0)
    forward[here + state] = value
    total += value
  }
  const scale = total > 0 ? total : 1
  for (let state = 0; state < states; state += 1) forward[here + state] = (forward[here + state] ?? 0) / scale
  return scale
}

function backwardSums(
  chain: Chain, given: { readonly local: Float64Array, readonly scales: Float64Array, readonly expSteps: (boundary: number) => Float64Array },
): Float64Array {
  const backward = new Float64Array(chain.length * states)
  backward.fill(1, (chain.length - 1) * states)
  for (let at = chain.length - 1; at > 0; at -= 1) {
    const steps = stepsAt(chain.boundaries[at] ?? 0)
    const weights = given.expSteps(chain.boundaries[at] ?? 0)
    const scale = given.scales[at] ?? 1
    for (let step = 0; step < weights.length; step += 1) {
      const to = steps.to[step] ?? 0
      const onward = (weights[step] ?? 0) * (given.local[at * labelCount + (labelOf[to] ?? 0)] ?? 0) * (backward[at * states + to] ?? 0)
      const from = (at - 1) * states + (steps.from[step] ?? 0)
      backward[from] = (backward[from] ?? 0) + onward / scale
    }
  }
  return backward
}

/** How likely each label is at each token, `labelCount` a token. */
export function labelChances(chain: Chain, sums: Sums): Float64Array {
  const chances = new Float64Array(chain.length * labelCount)
  for (let at = 0; at < chain.length; at += 1) {
    for (let state = 0; state < states; state += 1) {
      const slot = at * labelCount + (labelOf[state] ?? 0)
      chances[slot] = (chances[slot] ?? 0) + (sums.forward[at * states + state] ?? 0) * (sums.backward[at * states + state] ?? 0)
    }
  }
  return chances
}

/** The labels of the best sequence; no other sequence scores higher. */
export function bestLabels(chain: Chain): Uint8Array {
  const backpointers = new Uint8Array(chain.length * states)
  let scores = new Float64Array(states).fill(-Infinity)
  scores[lattice.start] = 0
  for (let at = 0; at < chain.length; at += 1) scores = stepBest(chain, at, { scores, backpointers })
  let state = scores.indexOf(Math.max(...scores))
  const best = new Uint8Array(chain.length)
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    best[at] = labelOf[state] ?? 0
    state = backpointers[at * states + state] ?? 0
  }
  return best
}

function stepBest(
  chain: Chain, at: number, sofar: { readonly scores: Float64Array, readonly backpointers: Uint8Array },
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(states).fill(-Infinity)
  const steps = stepsAt(chain.boundaries[at] ?? 0)
  const weights = chain.stepScores(chain.boundaries[at] ?? 0)
  for (let step = 0; step < weights.length; step += 1) {
    const from = steps.from[step] ?? 0
    const to = steps.to[step] ?? 0
    const score = (sofar.scores[from] ?? 0) + (weights[step] ?? 0)
    if (score <= (next[to] ?? 0)) continue
    next[to] = score
    sofar.backpointers[at * states + to] = from
  }
  for (let state = 0; state < states; state += 1) {
    next[state] = (next[state] ?? 0) + (chain.emissions[at * labelCount + (labelOf[state] ?? 0)] ?? 0)
  }
  return next
}

/** The states that a label sequence goes through; a label that may not follow stops it. */
export function statesOf(labels: ArrayLike<number>, boundaries: Uint8Array): Uint8Array | undefined {
  const path = new Uint8Array(labels.length)
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
