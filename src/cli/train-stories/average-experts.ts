import type { Expert, TreeNode } from '#stories/grouping/story-model.ts'

/** An expert that says the mean of what two say, in log-odds; time and thresholds are the first one's. */
export function averageExperts(one: Expert, other: Expert): Expert {
  return Object.assign({}, one, { bias: half(one.bias + other.bias), trees: [...one.trees, ...other.trees].map((tree) => tree.map(halveLeaf)) })
}

function halveLeaf(node: TreeNode): TreeNode {
  return node.length === 1 ? [half(node[0])] : node
}

function half(value: number): number {
  return Math.round(value * 5_000) / 10_000
}
