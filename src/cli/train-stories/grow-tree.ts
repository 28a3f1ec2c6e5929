import type { TreeNode } from '#stories/grouping/story-model.ts'
import type { BinnedFeatures } from './bin-features.ts'
import type { Histogram, Slopes } from './histogram.ts'
import { countMembers, withoutMembers } from './histogram.ts'
import type { Range, Split } from './best-split.ts'
import { bestSplit, free, rangesOf, totalOf, valueOf } from './best-split.ts'

/** What a tree is grown on. */
export interface TreeTask extends Slopes {
  readonly leaves: number
  readonly rate: number
  /** By feature: 1 where more of it may never speak against a story; 0, or nothing, where it may. */
  readonly signs: readonly number[]
  /** The samples that it is grown on, ascending. */
  readonly members: Uint32Array
}

interface Leaf {
  readonly at: number
  readonly members: Uint32Array
  readonly histogram: Histogram
  readonly range: Range
  readonly split: Split | undefined
}

/** Splits the leaf that gains most until there are enough leaves; ties go to the earlier feature and the lower step. */
export function growTree(binned: BinnedFeatures, task: TreeTask): readonly TreeNode[] {
  const nodes: TreeNode[] = [[0]]
  const { members } = task
  let leaves = [leafOf(binned, task, { at: 0, members, histogram: countMembers(binned, task, members), range: free })]
  while (leaves.length < task.leaves) {
    const ripest = leaves.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best))
    if (ripest.split === undefined) break
    leaves = [...leaves.filter((leaf) => leaf !== ripest), ...divide(binned, task, { leaf: ripest, split: ripest.split, nodes })]
  }
  for (const { at, histogram, range } of leaves) nodes[at] = [Math.round(task.rate * valueOf(totalOf(histogram), range) * 10_000) / 10_000]
  return nodes
}

function leafOf(binned: BinnedFeatures, task: TreeTask, leaf: Omit<Leaf, 'split'>): Leaf {
  return Object.assign({}, leaf, { split: bestSplit(binned, task.signs, leaf) })
}

function divide(binned: BinnedFeatures, task: TreeTask, { leaf, split, nodes }: { leaf: Leaf, split: Split, nodes: TreeNode[] }): Leaf[] {
  const halves = halvesOf(binned, leaf.members, split)
  const histograms = histogramsOf(binned, task, leaf, halves)
  const ranges = rangesOf(leaf.range, split, task.signs[split.feature] ?? 0)
  const first = nodes.length
  nodes[leaf.at] = [split.feature, binned.limits[split.feature]?.[split.step] ?? 0, first, first + 1]
  nodes.push([0], [0])
  return halves.map((members, half) =>
    leafOf(binned, task, { at: first + half, members, histogram: histograms[half] ?? leaf.histogram, range: ranges[half] ?? free }))
}

/** The members below a split, and those above it, ascending. */
function halvesOf({ limits, steps }: BinnedFeatures, members: Uint32Array, { feature, step }: Split): Uint32Array[] {
  const [below, above] = [new Uint32Array(members.length), new Uint32Array(members.length)]
  let countBelow = 0
  let countAbove = 0
  for (const member of members) {
    if ((steps[member * limits.length + feature] ?? 0) <= step) below[countBelow++] = member
    else above[countAbove++] = member
  }
  return [below.slice(0, countBelow), above.slice(0, countAbove)]
}

/** Only the smaller half is counted; the other is what is left of the whole. */
function histogramsOf(binned: BinnedFeatures, task: TreeTask, leaf: Leaf, halves: readonly Uint32Array[]): readonly Histogram[] {
  const smaller = (halves[0]?.length ?? 0) <= (halves[1]?.length ?? 0) ? 0 : 1
  const counted = countMembers(binned, task, halves[smaller] ?? new Uint32Array())
  const rest = withoutMembers(leaf.histogram, counted)
  return smaller === 0 ? [counted, rest] : [rest, counted]
}
