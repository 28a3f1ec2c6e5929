import { expect, it } from 'vitest'
import { labelCount } from './labels.ts'
import { lattice } from './lattice.ts'
import { favouring, labelSlot, noStepWeights, rememberSteps, stepsAt } from './steps.ts'

it('favours the steps to one label and no others', () => {
  const { labels } = favouring(noStepWeights(), 5, 0.5)
  const steps = stepsAt(0)
  const given = Array.from(steps.to, (_, step) => labels[labelSlot(0, steps, step)])
  expect(given).toEqual(Array.from(steps.to, (state) => (lattice.labelOf[state] === 5 ? 0.5 : 0)))
  expect(labels.filter((weight) => weight !== 0)).toHaveLength(labels.length / labelCount)
})

it('leaves the weights that it was given as they are', () => {
  const weights = noStepWeights()
  const logs = rememberSteps(favouring(weights, 5, 0.5)).logs(0, lattice.start)
  expect(logs.some((score) => score === 0.5)).toBe(true)
  expect(weights.labels.every((weight) => weight === 0)).toBe(true)
})
