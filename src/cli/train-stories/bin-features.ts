import type { PairFeatures } from '#stories/grouping/pair-features.ts'

/** Every feature cut into a few steps, so that a split can be found by counting. */
export interface BinnedFeatures {
  readonly size: number
  /** By feature: the values between the steps, ascending. */
  readonly limits: readonly (readonly number[])[]
  /** Sample after sample: the step of each feature. */
  readonly steps: Uint8Array
}

/** The most steps that a feature is cut into. */
export const mostSteps = 32

/** Cuts each feature where equally many samples lie between the cuts. */
export function binFeatures(samples: readonly PairFeatures[]): BinnedFeatures {
  const columns = (samples[0] ?? []).map((_, feature) => Float64Array.from(samples, (values) => values[feature] ?? 0))
  const limits = columns.map(limitsOf)
  const steps = new Uint8Array(samples.length * limits.length)
  for (const [at, values] of samples.entries()) {
    for (const [feature, value] of values.entries()) steps[at * limits.length + feature] = stepOf(value, limits[feature] ?? [])
  }
  return { size: samples.length, limits, steps }
}

function limitsOf(column: Float64Array): number[] {
  const sorted = column.toSorted()
  const cuts = Array.from({ length: mostSteps - 1 }, (_, at) => sorted[Math.floor((at + 1) / mostSteps * sorted.length)] ?? 0)
  return [...new Set(cuts.map((cut) => Math.round(cut * 10_000) / 10_000))]
}

function stepOf(value: number, limits: readonly number[]): number {
  const step = limits.findIndex((limit) => value <= limit)
  return step === -1 ? limits.length : step
}
