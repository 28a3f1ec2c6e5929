import type { Chain } from '../chain.ts'
import { labelChances, statesOf, sumSequences } from '../chain.ts'
import type { Sums } from '../chain.ts'
import { labelCount } from '../labels.ts'
import { lattice, noStep } from '../lattice.ts'
import { isAcross } from '../boundaries.ts'
import { labelSlot, memorySlot, noStepWeights, rememberSteps, stepsAt } from '../steps.ts'
import type { StepsFrom, StepWeights } from '../steps.ts'
import type { FloatWeights } from './float-weights.ts'
import { copySteps, startMean } from './float-weights.ts'
import { hideFeatures } from './hide-features.ts'
import { createWorkspace } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'
import { createRandom, shuffledOrder } from './random.ts'
import type { Example } from './training-set.ts'

/** How to learn. */
export interface FitOptions {
  readonly features: number
  readonly epochs: number
  /** The weights are the mean of those after each epoch from this one on, counted from 1. */
  readonly averageFrom: number
  readonly rate: number
  /** The share of a token's features that it shows in one step; hiding the others keeps the rest from relying on them. */
  readonly shown: number
  readonly seed: number
  /** Weights of the steps to begin with. */
  readonly steps?: StepWeights
  /** Told after each epoch. */
  readonly onEpoch: (epoch: number, logLikelihood: number) => void
}

/** Learns weights that make the given labels likely: one paragraph a step in an order drawn by the seed, steps shrinking as AdaGrad has it. */
export function fit(examples: readonly Example[], options: FitOptions): FloatWeights {
  const empty = (): FloatWeights => ({ features: new Float32Array(options.features * labelCount), steps: noStepWeights() })
  const weights = { ...empty(), steps: copySteps(options.steps ?? noStepWeights()) }
  const learner = { weights, squares: empty(), rate: options.rate, workspace: createWorkspace() }
  const average = startMean(empty())
  const random = createRandom(options.seed)
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let total = 0
    for (const index of shuffledOrder(examples.length, random)) {
      const example = examples[index]
      if (example !== undefined) total += learn(hideFeatures(example, options.shown, random), learner)
    }
    if (epoch >= options.averageFrom) average.add(weights)
    options.onEpoch(epoch, total)
  }
  return withFeatures(average.mean(), options.shown)
}

/** When all features are shown again, each counts for its share only. */
function withFeatures({ features, steps }: FloatWeights, shown: number): FloatWeights {
  return { features: features.map((weight) => weight * shown), steps }
}

interface Learner {
  readonly weights: FloatWeights
  readonly squares: FloatWeights
  readonly rate: number
  readonly workspace: Workspace
}

/** While learning, states this unlikely are not followed. */
const leastFollowed = 1e-4

/** One step; returns the log likelihood of the example before it. */
function learn(example: Example, learner: Learner): number {
  const { logs, exps } = rememberSteps(learner.weights.steps)
  const chain = toChain(example, learner.weights.features, logs)
  const sums = sumSequences(chain, exps, { leastFollowed, workspace: learner.workspace })
  const path = statesOf(example.labels, example.boundaries)
  if (path === undefined) return 0
  const logLikelihood = scoreOf(chain, example.labels, path) - sums.logTotal
  learnSteps(example, { learner, sums, exps, path })
  learnFeatures(example, labelChances(chain, sums), learner)
  return logLikelihood
}

/** An example as the lattice sees it under the weights of now. */
export function toChain(example: Example, features: Float32Array, stepScores: StepsFrom): Chain {
  const emissions = example.base?.slice() ?? new Float64Array(example.length * labelCount)
  for (let at = 0; at < example.length; at += 1) {
    const here = at * labelCount
    for (let entry = example.starts[at] ?? 0; entry < (example.starts[at + 1] ?? 0); entry += 1) {
      const row = (example.rows[entry] ?? 0) * labelCount
      for (let label = 0; label < labelCount; label += 1) emissions[here + label] = (emissions[here + label] ?? 0) + (features[row + label] ?? 0)
    }
  }
  return { length: example.length, emissions, boundaries: example.boundaries, stepScores }
}

/** The log score of one label sequence. */
export function scoreOf(chain: Chain, labels: Uint8Array, path: Uint16Array): number {
  let score = 0
  let state = lattice.start
  for (let at = 0; at < chain.length; at += 1) {
    const boundary = chain.boundaries[at] ?? 0
    const step = stepsAt(boundary).stepTo[state * labelCount + (labels[at] ?? 0)] ?? noStep
    score += (chain.emissions[at * labelCount + (labels[at] ?? 0)] ?? 0) + (chain.stepScores(boundary, state)[step] ?? 0)
    state = path[at] ?? 0
  }
  return score
}

interface StepLesson {
  readonly learner: Learner
  readonly sums: Sums
  readonly exps: StepsFrom
  readonly path: Uint16Array
}

/** Less than this teaches nothing of a step. */
const smallestStep = 1e-4

function learnSteps(example: Example, lesson: StepLesson): void {
  for (const [boundary, gradient] of stepGradients(example, lesson)) {
    const steps = stepsAt(boundary)
    const { weights, squares, rate } = lesson.learner
    const own = isAcross(boundary) ? 'across' : 'within'
    const byLabels = new Map<number, number>()
    for (let step = 0; step < gradient.length; step += 1) {
      const value = gradient[step] ?? 0
      if (Math.abs(value) < smallestStep) continue
      adjust(weights.steps[own], squares.steps[own], { at: memorySlot(boundary, steps, step), value, rate })
      const slot = labelSlot(boundary, steps, step)
      byLabels.set(slot, (byLabels.get(slot) ?? 0) + value)
    }
    for (const [at, value] of byLabels) adjust(weights.steps.labels, squares.steps.labels, { at, value, rate })
  }
}

/** Seen minus expected, for each step over each class of boundary. */
export function stepGradients(
  example: Example, lesson: { readonly sums: Sums, readonly exps: StepsFrom, readonly path: Uint16Array },
): Map<number, Float64Array> {
  const { sums, exps, path } = lesson
  const gradients = new Map<number, Float64Array>()
  let state = lattice.start
  for (let at = 0; at < example.length; at += 1) {
    const boundary = example.boundaries[at] ?? 0
    const steps = stepsAt(boundary)
    const gradient = gradients.get(boundary) ?? new Float64Array(steps.from.length)
    gradients.set(boundary, gradient)
    const scale = sums.scales[at] ?? 1
    const here = at * lattice.states
    const count = at === 0 ? 1 : (sums.liveCounts[at - 1] ?? 0)
    for (let index = 0; index < count; index += 1) {
      const from = at === 0 ? lattice.start : (sums.live[here - lattice.states + index] ?? 0)
      const before = at === 0 ? 1 : (sums.forward[here - lattice.states + from] ?? 0)
      const weights = exps(boundary, from)
      const end = steps.first[from + 1] ?? 0
      for (let step = steps.first[from] ?? 0; step < end; step += 1) {
        const to = steps.to[step] ?? 0
        const emission = sums.local[at * labelCount + (lattice.labelOf[to] ?? 0)] ?? 0
        gradient[step] = (gradient[step] ?? 0) - before * (weights[step] ?? 0) * emission * (sums.backward[here + to] ?? 0) / scale
      }
    }
    const taken = steps.stepTo[state * labelCount + (example.labels[at] ?? 0)] ?? 0
    gradient[taken] = (gradient[taken] ?? 0) + 1
    state = path[at] ?? 0
  }
  return gradients
}

function adjust(weights: Float32Array, squares: Float32Array, by: { readonly at: number, readonly value: number, readonly rate: number }): void {
  const { at, value, rate } = by
  const square = (squares[at] ?? 0) + value * value
  squares[at] = square
  weights[at] = (weights[at] ?? 0) + rate * value / Math.sqrt(square + 1)
}

/** Most chances are nearly 0 or 1; what they would teach is noise, and costs most of the time. */
const smallestLesson = 0.001

function learnFeatures(example: Example, chances: Float64Array, learner: Learner): void {
  const { features: weights } = learner.weights
  const { features: squares } = learner.squares
  for (let at = 0; at < example.length; at += 1) {
    for (let label = 0; label < labelCount; label += 1) {
      const value = (example.labels[at] === label ? 1 : 0) - (chances[at * labelCount + label] ?? 0)
      if (Math.abs(value) < smallestLesson) continue
      const step = learner.rate * value
      for (let entry = example.starts[at] ?? 0; entry < (example.starts[at + 1] ?? 0); entry += 1) {
        const slot = (example.rows[entry] ?? 0) * labelCount + label
        const square = (squares[slot] ?? 0) + value * value
        squares[slot] = square
        weights[slot] = (weights[slot] ?? 0) + step / Math.sqrt(square + 1)
      }
    }
  }
}
