import { expect, it } from 'vitest'
import { sumSequences } from '../chain.ts'
import { labelChances, statesOf } from '../chain.ts'
import { labelCount } from '../labels.ts'
import { isAcross } from '../boundaries.ts'
import { labelSlot, memorySlot, noStepWeights, rememberSteps, stepsAt } from '../steps.ts'
import type { StepWeights } from '../steps.ts'
import { fit, scoreOf, stepGradients, toChain } from './fit.ts'
import { createRandom } from './random.ts'
import type { Example } from './training-set.ts'

const random = createRandom(3)
const draw = (size: number): Float32Array => Float32Array.from({ length: size }, () => random() - 0.5)

const example: Example = {
  length: 4,
  rows: Int32Array.of(0, 1, 1, 2, 0, 3, 2),
  starts: Int32Array.of(0, 2, 4, 6, 7),
  boundaries: Uint8Array.of(64, 4, 7, 80),
  labels: Uint8Array.of(1, 3, 5, 6),
}

const empty = noStepWeights()
const features = draw(4 * labelCount)
const steps: StepWeights = { labels: draw(empty.labels.length), within: draw(empty.within.length), across: draw(empty.across.length) }

function logLikelihood(): number {
  const { logs, exps } = rememberSteps(steps)
  const chain = toChain(example, features, logs)
  const path = statesOf(example.labels, example.boundaries)
  return path === undefined ? Number.NaN : scoreOf(chain, example.labels, path) - sumSequences(chain, exps, { leastFollowed: 0 }).logTotal
}

/** How much the likelihood changes with one weight, by trying. */
function slope(weights: Float32Array, slot: number): number {
  const before = weights[slot] ?? 0
  const step = 2 ** -7
  weights[slot] = before + step
  const more = logLikelihood()
  weights[slot] = before - step
  const less = logLikelihood()
  weights[slot] = before
  return (more - less) / (2 * step)
}

it('has the gradient of features that trying gives', () => {
  const { logs, exps } = rememberSteps(steps)
  const chain = toChain(example, features, logs)
  const chances = labelChances(chain, sumSequences(chain, exps, { leastFollowed: 0 }))
  for (let slot = 0; slot < features.length; slot += 1) {
    const [row, label] = [Math.floor(slot / labelCount), slot % labelCount]
    let gradient = 0
    for (let at = 0; at < example.length; at += 1) {
      const uses = example.rows.subarray(example.starts[at], example.starts[at + 1]).filter((used) => used === row).length
      gradient += uses * ((example.labels[at] === label ? 1 : 0) - (chances[at * labelCount + label] ?? 0))
    }
    expect(gradient).toBeCloseTo(slope(features, slot), 3)
  }
})

it('has the gradient of steps that trying gives', () => {
  const { logs, exps } = rememberSteps(steps)
  const sums = sumSequences(toChain(example, features, logs), exps, { leastFollowed: 0 })
  const path = statesOf(example.labels, example.boundaries) ?? new Uint16Array()
  const byLabels = new Map<number, number>()
  const byStep = { within: new Map<number, number>(), across: new Map<number, number>() }
  const add = (sums: Map<number, number>, slot: number, value: number): void => { sums.set(slot, (sums.get(slot) ?? 0) + value) }
  for (const [boundary, gradient] of stepGradients(example, { sums, exps, path })) {
    const over = stepsAt(boundary)
    gradient.forEach((value, step) => {
      add(byStep[isAcross(boundary) ? 'across' : 'within'], memorySlot(boundary, over, step), value)
      add(byLabels, labelSlot(boundary, over, step), value)
    })
  }
  for (const [slot, value] of byLabels) expect(value).toBeCloseTo(slope(steps.labels, slot), 3)
  for (const [slot, value] of byStep.within) expect(value).toBeCloseTo(slope(steps.within, slot), 3)
  for (const [slot, value] of byStep.across) expect(value).toBeCloseTo(slope(steps.across, slot), 3)
})

it('makes the given labels likelier with every epoch', () => {
  const seen: number[] = []
  fit([example], { features: 4, epochs: 6, averageFrom: 6, rate: 0.1, shown: 1, seed: 1, onEpoch: (_, likelihood) => seen.push(likelihood) })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0)
})
