import type { Expert } from '#stories/grouping/story-model.ts'
import { binFeatures } from './bin-features.ts'
import { growTree } from './grow-tree.ts'
import type { Sample } from './sample-stream.ts'

/** What is not learned but chosen. */
export interface Growth {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly timeWeight: number
  readonly threshold: number
  readonly undatedThreshold: number
}

/**
 * Grows trees one after the other, each on what the earlier ones got wrong (gradient boosting on the logistic loss).
 * A set counts with the root of its size, so that a long stream does not drown a short one.
 */
export function growExpert(sets: readonly (readonly Sample[])[], growth: Growth): Expert {
  const samples = sets.flat()
  const binned = binFeatures(samples.map(({ features }) => features))
  const weights = weightsOf(sets)
  const bias = rounded(logit(weightedMean(samples, weights)))
  const scores = Float64Array.from(samples, ({ daysApart }) => bias - growth.timeWeight * Math.log(1 + daysApart))
  const trees = Array.from({ length: growth.trees }, () => {
    const gradients = Float64Array.from(samples, ({ truth }, at) => weightAt(weights, at) * (truth - sigmoid(scores[at] ?? 0)))
    const curvatures = Float64Array.from(samples, (_, at) => weightAt(weights, at) * sigmoid(scores[at] ?? 0) * (1 - sigmoid(scores[at] ?? 0)))
    const { nodes, steps } = growTree(binned, { gradients, curvatures, leaves: growth.leaves, rate: growth.rate })
    for (const [at, step] of steps.entries()) scores[at] = (scores[at] ?? 0) + step
    return nodes
  })
  const { timeWeight, threshold, undatedThreshold } = growth
  return { bias, trees, timeWeight, threshold, undatedThreshold }
}

function weightsOf(sets: readonly (readonly Sample[])[]): Float64Array {
  const raw = sets.flatMap((set) => set.map(() => 1 / Math.sqrt(set.length)))
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  return Float64Array.from(raw, (weight) => weight / mean)
}

function weightAt(weights: Float64Array, at: number): number {
  return weights[at] ?? 0
}

function weightedMean(samples: readonly Sample[], weights: Float64Array): number {
  return samples.reduce((sum, { truth }, at) => sum + truth * weightAt(weights, at), 0) / samples.length
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
