import type { TreeNode } from '#stories/grouping/story-model.ts'
import type { BinnedFeatures } from './bin-features.ts'

/** Adds to the score of each sample what a tree says of it, which was grown on the same steps: they lie in one row, and are quick to walk. */
export function addTree(scores: Float64Array, { limits, steps, size }: BinnedFeatures, tree: readonly TreeNode[]): void {
  const nodes = Int32Array.from(tree.flatMap((node) => nodeOf(node, limits)))
  const values = Float64Array.from(tree, (node) => (node.length === 1 ? node[0] : 0))
  for (let sample = 0; sample < size; sample += 1) {
    const first = sample * limits.length
    let at = 0
    for (let feature = nodes[0] ?? leaf; feature !== leaf; feature = nodes[at * nodeWidth] ?? leaf) {
      const isAtMost = (steps[first + feature] ?? 0) <= (nodes[at * nodeWidth + 1] ?? 0)
      at = nodes[at * nodeWidth + (isAtMost ? 2 : 3)] ?? 0
    }
    scores[sample] = (scores[sample] ?? 0) + (values[at] ?? 0)
  }
}

const leaf = -1
const nodeWidth = 4

/** The feature, its step, and where to go on where the step is at most that, and where it is above. */
function nodeOf(node: TreeNode, limits: BinnedFeatures['limits']): readonly number[] {
  if (node.length === 1) return [leaf, 0, 0, 0]
  const [feature, limit, atMost, above] = node
  return [feature, limits[feature]?.indexOf(limit) ?? 0, atMost, above]
}
