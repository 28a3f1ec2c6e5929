import type { TreeNode } from '#stories/grouping/story-model.ts'
import type { BinnedFeatures } from './bin-features.ts'

/** What a tree is grown on: the slope and the bend of the loss at each sample. */
export interface TreeTask {
  readonly gradients: Float64Array
  readonly curvatures: Float64Array
  readonly leaves: number
  readonly rate: number
}

/** A grown tree, and what it adds to each sample. */
export interface GrownTree {
  readonly nodes: readonly TreeNode[]
  readonly steps: Float64Array
}

interface Leaf {
  readonly at: number
  readonly members: Uint32Array
  readonly split: Split | undefined
}

interface Split {
  readonly feature: number
  readonly step: number
  readonly gain: number
}

const smoothing = 5
const fewestMembers = 20

/** Splits the leaf that gains most until there are enough leaves; ties go to the earlier feature and the lower step. */
export function growTree(binned: BinnedFeatures, task: TreeTask): GrownTree {
  const nodes: TreeNode[] = [[0]]
  const everything = Uint32Array.from({ length: binned.size }, (_, at) => at)
  let leaves: Leaf[] = [{ at: 0, members: everything, split: bestSplit(binned, task, everything) }]
  while (leaves.length < task.leaves) {
    const ripest = leaves.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best))
    if (ripest.split === undefined) break
    leaves = [...leaves.filter((leaf) => leaf !== ripest), ...divide(binned, task, ripest, ripest.split, nodes)]
  }
  return finish(binned, task, leaves, nodes)
}

function divide(binned: BinnedFeatures, task: TreeTask, leaf: Leaf, split: Split, nodes: TreeNode[]): Leaf[] {
  const steps = binned.steps[split.feature]
  const halves = [
    leaf.members.filter((member) => (steps?.[member] ?? 0) <= split.step),
    leaf.members.filter((member) => (steps?.[member] ?? 0) > split.step),
  ]
  const first = nodes.length
  nodes[leaf.at] = [split.feature, binned.limits[split.feature]?.[split.step] ?? 0, first, first + 1]
  nodes.push([0], [0])
  return halves.map((members, half) => ({ at: first + half, members, split: bestSplit(binned, task, members) }))
}

function finish(binned: BinnedFeatures, task: TreeTask, leaves: readonly Leaf[], nodes: TreeNode[]): GrownTree {
  const steps = new Float64Array(binned.size)
  for (const { at, members } of leaves) {
    const { gradient, curvature } = sums(task, members)
    const value = Math.round(task.rate * gradient / (curvature + smoothing) * 10_000) / 10_000
    nodes[at] = [value]
    for (const member of members) steps[member] = value
  }
  return { nodes, steps }
}

function bestSplit(binned: BinnedFeatures, task: TreeTask, members: Uint32Array): Split | undefined {
  const whole = sums(task, members)
  let best: Split | undefined
  for (const [feature, limits] of binned.limits.entries()) {
    const found = limits.length === 0 ? undefined : bestStep(binned, task, { members, feature, whole })
    if (found !== undefined && found.gain > (best?.gain ?? 1e-9)) best = found
  }
  return best
}

interface Sums {
  readonly gradient: number
  readonly curvature: number
}

function bestStep(
  binned: BinnedFeatures, task: TreeTask, { members, feature, whole }: { members: Uint32Array, feature: number, whole: Sums },
): Split | undefined {
  const { gradients, curvatures, counts } = histogram(binned, task, members, feature)
  let [gradient, curvature, count] = [0, 0, 0]
  let best: Split | undefined
  for (let step = 0; step < gradients.length - 1; step += 1) {
    gradient += gradients[step] ?? 0
    curvature += curvatures[step] ?? 0
    count += counts[step] ?? 0
    if (count < fewestMembers || members.length - count < fewestMembers) continue
    const gain = worth(gradient, curvature) + worth(whole.gradient - gradient, whole.curvature - curvature) - worth(whole.gradient, whole.curvature)
    if (gain > (best?.gain ?? 0)) best = { feature, step, gain }
  }
  return best
}

function histogram(binned: BinnedFeatures, task: TreeTask, members: Uint32Array, feature: number): Record<'gradients' | 'curvatures' | 'counts', Float64Array> {
  const size = (binned.limits[feature]?.length ?? 0) + 1
  const [gradients, curvatures, counts] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const steps = binned.steps[feature]
  for (const member of members) {
    const step = steps?.[member] ?? 0
    gradients[step] = (gradients[step] ?? 0) + (task.gradients[member] ?? 0)
    curvatures[step] = (curvatures[step] ?? 0) + (task.curvatures[member] ?? 0)
    counts[step] = (counts[step] ?? 0) + 1
  }
  return { gradients, curvatures, counts }
}

function sums(task: TreeTask, members: Uint32Array): Sums {
  let [gradient, curvature] = [0, 0]
  for (const member of members) {
    gradient += task.gradients[member] ?? 0
    curvature += task.curvatures[member] ?? 0
  }
  return { gradient, curvature }
}

function worth(gradient: number, curvature: number): number {
  return gradient * gradient / (curvature + smoothing)
}
