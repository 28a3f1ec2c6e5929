import type { Expert, TreeNode } from '#stories/grouping/story-model.ts'
import type { Growth } from './grow-expert.ts'

/** An expert that says the mean of what some say, in log-odds; time, size and thresholds are those by which they were grown. */
export function averageExperts(experts: readonly Expert[], { timeWeight, sizeWeight, threshold, undatedThreshold }: Growth): Expert {
  const bias = rounded(experts.reduce((sum, expert) => sum + expert.bias, 0) / experts.length)
  const trees = experts.flatMap((expert) => expert.trees).map((tree) => tree.map((node) => withShare(node, experts.length)))
  return { bias, trees, timeWeight, sizeWeight, threshold, undatedThreshold }
}

function withShare(node: TreeNode, voices: number): TreeNode {
  return node.length === 1 ? [rounded(node[0] / voices)] : node
}

function rounded(value: number): number {
  return Math.round(value * 100_000) / 100_000
}
