import type { StepWeights } from '../steps.ts'

/** Weights as numbers, before they are rounded: `labelCount` a feature, and the steps. */
export interface FloatWeights {
  readonly features: Float32Array
  readonly steps: StepWeights
}

/** Step weights of one's own. */
export function copySteps({ labels, within, across }: StepWeights): StepWeights {
  return { labels: labels.slice(), within: within.slice(), across: across.slice() }
}

/** Takes the mean of weights as they come; `sums` is all nought and is used up. */
export function startMean(sums: FloatWeights): { readonly add: (weights: FloatWeights) => void, readonly mean: () => FloatWeights } {
  let count = 0
  return {
    add: (weights) => {
      count += 1
      addTo(sums.features, weights.features)
      for (const part of ['labels', 'within', 'across'] as const) addTo(sums.steps[part], weights.steps[part])
    },
    mean: () => {
      const share = (values: Float32Array): Float32Array => values.map((value) => value / count)
      const { labels, within, across } = sums.steps
      return { features: share(sums.features), steps: { labels: share(labels), within: share(within), across: share(across) } }
    },
  }
}

/** The mean of several runs. */
export function meanOf(runs: readonly FloatWeights[]): FloatWeights {
  const [first] = runs
  if (first === undefined) throw new Error('There is no mean of no weights.')
  const sums = startMean({ features: first.features.map(() => 0), steps: { labels: first.steps.labels.map(() => 0),
    within: first.steps.within.map(() => 0), across: first.steps.across.map(() => 0) } })
  for (const run of runs) sums.add(run)
  return sums.mean()
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (let at = 0; at < values.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0)
}
