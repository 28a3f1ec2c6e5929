import { pairFeatureNames } from '#stories/grouping/pair-features.ts'
import type { Expert } from '#stories/grouping/story-model.ts'
import { addTree } from './add-tree.ts'
import { binFeatures } from './bin-features.ts'
import { growTree } from './grow-tree.ts'
import type { Slopes } from './histogram.ts'
import type { Sample } from './sample-stream.ts'
import { pseudoRandom } from './vary-stream.ts'

/** What is not learned but chosen. */
export interface Growth {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Whether more likeness may never speak against a story: that carries over to streams of another kind, and fits its own a little worse. */
  readonly isRising: boolean
  /** The share of the stories that each tree is grown on. */
  readonly storyShare: number
  readonly timeWeight: number
  readonly sizeWeight: number
  readonly threshold: number
  readonly undatedThreshold: number
}

/** What likeness to other stories tells may go either way. */
const rivalry: ReadonlySet<string> = new Set(['rivals', 'bestRivalLead'])

/**
 * Grows trees one after the other, each on what the earlier ones got wrong (gradient boosting on the logistic loss).
 * Each sees the stories that the seed draws for it, so that no story has a say in all of them.
 * A set counts with the root of its size, so that a long stream does not drown a short one.
 */
export function growExpert(sets: readonly (readonly Sample[])[], growth: Growth, seed: number): Expert {
  const samples = sets.flat()
  const binned = binFeatures(samples.map(({ features }) => features))
  const weights = weightsOf(sets)
  const signs = growth.isRising ? pairFeatureNames.map((name) => (rivalry.has(name) ? 0 : 1)) : []
  const bias = rounded(logit(weightedMean(samples, weights)))
  const scores = Float64Array.from(samples, ({ daysApart }) => bias - growth.timeWeight * Math.log(1 + daysApart))
  const truths = Float64Array.from(samples, ({ truth }) => truth)
  const draw = drawStories(samples, growth.storyShare, seed)
  const trees = Array.from({ length: growth.trees }, () => {
    const { gradients, curvatures } = slopesOf(truths, weights, scores)
    const tree = growTree(binned, { gradients, curvatures, leaves: growth.leaves, rate: growth.rate, signs, members: draw() })
    addTree(scores, binned, tree)
    return tree
  })
  const { timeWeight, sizeWeight, threshold, undatedThreshold } = growth
  return { bias, trees, timeWeight, sizeWeight, threshold, undatedThreshold }
}

/** Draws the samples of the next tree, ascending. */
function drawStories(samples: readonly Sample[], storyShare: number, seed: number): () => Uint32Array {
  const next = pseudoRandom(seed)
  const numbers = new Map([...new Set(samples.map(({ story }) => story))].map((story, number) => [story, number]))
  const stories = Uint32Array.from(samples, ({ story }) => numbers.get(story) ?? 0)
  const all = Uint32Array.from(stories.keys())
  return () => {
    const isDrawn = Array.from(numbers, () => next() < storyShare)
    return all.filter((at) => isDrawn[stories[at] ?? 0])
  }
}

function slopesOf(truths: Float64Array, weights: Float64Array, scores: Float64Array): Slopes {
  const [gradients, curvatures] = [new Float64Array(truths.length), new Float64Array(truths.length)]
  for (let at = 0; at < truths.length; at += 1) {
    const weight = weightAt(weights, at)
    const chance = sigmoid(scores[at] ?? 0)
    gradients[at] = weight * ((truths[at] ?? 0) - chance)
    curvatures[at] = weight * chance * (1 - chance)
  }
  return { gradients, curvatures }
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
