import type { BinnedFeatures } from './bin-features.ts'
import type { Histogram } from './histogram.ts'
import { featureWidth, stepWidth } from './histogram.ts'

/** Where a leaf is divided, what that gains, and what its halves are worth. */
export interface Split {
  readonly feature: number
  readonly step: number
  readonly gain: number
  readonly below: number
  readonly above: number
}

/** What the value of a leaf may be, so that no later split turns round what an earlier one said. */
export interface Range {
  readonly least: number
  readonly most: number
}

interface Sums {
  readonly gradient: number
  readonly curvature: number
  readonly count: number
}

const smoothing = 5
const fewestMembers = 20

/** A leaf that may be worth anything. */
export const free: Range = { least: -Infinity, most: Infinity }

/** The split that gains most; `signs` says of which features more may never count less. */
export function bestSplit(
  binned: BinnedFeatures, signs: readonly number[], { histogram, range }: { readonly histogram: Histogram, readonly range: Range },
): Split | undefined {
  const whole = totalOf(histogram)
  let best: Split | undefined
  for (const [feature, limits] of binned.limits.entries()) {
    const sign = signs[feature] ?? 0
    let below: Sums = { gradient: 0, curvature: 0, count: 0 }
    for (let step = 0; step < limits.length; step += 1) {
      below = plus(below, sumsAt(histogram, feature * featureWidth + step * stepWidth))
      const split = judge(below, whole, { range, sign })
      if (split !== undefined && split.gain > (best?.gain ?? 1e-9)) best = Object.assign(split, { feature, step })
    }
  }
  return best
}

function judge(below: Sums, whole: Sums, { range, sign }: { range: Range, sign: number }): Split | undefined {
  const above = { gradient: whole.gradient - below.gradient, curvature: whole.curvature - below.curvature, count: whole.count - below.count }
  if (below.count < fewestMembers || above.count < fewestMembers) return undefined
  const [low, high] = [valueOf(below, range), valueOf(above, range)]
  if ((high - low) * sign < 0) return undefined
  return { feature: 0, step: 0, gain: worth(below, low) + worth(above, high) - worth(whole, valueOf(whole, range)), below: low, above: high }
}

/** The sums over all samples of a leaf. */
export function totalOf(histogram: Histogram): Sums {
  let sums: Sums = { gradient: 0, curvature: 0, count: 0 }
  for (let at = 0; at < featureWidth; at += stepWidth) sums = plus(sums, sumsAt(histogram, at))
  return sums
}

/** What the halves of a leaf may be worth after a split by a feature of this sign. */
export function rangesOf(range: Range, { below, above }: Split, sign: number): readonly Range[] {
  const middle = (below + above) / 2
  return sign > 0 ? [{ least: range.least, most: middle }, { least: middle, most: range.most }] : [range, range]
}

/** The best value for these samples, as far as the range allows. */
export function valueOf({ gradient, curvature }: Sums, { least, most }: Range): number {
  return Math.min(most, Math.max(least, gradient / (curvature + smoothing)))
}

/** What a value takes off the loss. */
function worth({ gradient, curvature }: Sums, value: number): number {
  return 2 * gradient * value - (curvature + smoothing) * value * value
}

function sumsAt(histogram: Histogram, at: number): Sums {
  return { gradient: histogram[at] ?? 0, curvature: histogram[at + 1] ?? 0, count: histogram[at + 2] ?? 0 }
}

function plus(one: Sums, other: Sums): Sums {
  return { gradient: one.gradient + other.gradient, curvature: one.curvature + other.curvature, count: one.count + other.count }
}
