import type { BinnedFeatures } from './bin-features.ts'
import { mostSteps } from './bin-features.ts'

/** For each step of each feature: the summed slopes and bends of the samples there, and how many they are. */
export type Histogram = Float64Array

/** Numbers kept for a step. */
export const stepWidth = 3
/** Numbers kept for a feature. */
export const featureWidth = mostSteps * stepWidth

/** The slope and the bend of the loss at each sample. */
export interface Slopes {
  readonly gradients: Float64Array
  readonly curvatures: Float64Array
}

/** Counts some of the samples. */
export function countMembers({ limits, steps }: BinnedFeatures, { gradients, curvatures }: Slopes, members: Uint32Array): Histogram {
  const width = limits.length
  const histogram = new Float64Array(width * featureWidth)
  for (const member of members) {
    const gradient = gradients[member] ?? 0
    const curvature = curvatures[member] ?? 0
    for (let feature = 0; feature < width; feature += 1) {
      const at = feature * featureWidth + (steps[member * width + feature] ?? 0) * stepWidth
      histogram[at] = (histogram[at] ?? 0) + gradient
      histogram[at + 1] = (histogram[at + 1] ?? 0) + curvature
      histogram[at + 2] = (histogram[at + 2] ?? 0) + 1
    }
  }
  return histogram
}

/** What is left of a histogram without some of its samples. */
export function withoutMembers(whole: Histogram, part: Histogram): Histogram {
  return whole.map((value, at) => value - (part[at] ?? 0))
}
