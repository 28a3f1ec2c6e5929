import type { PairFeatures } from './pair-features.ts'

/** A decision tree as a list of nodes: a leaf adds its value, any other node leads on. */
export type TreeNode = readonly [value: number] | readonly [feature: number, limit: number, atMost: number, above: number]

/** A sum of small decision trees. */
export interface Expert {
  readonly bias: number
  readonly trees: readonly (readonly TreeNode[])[]
  /** How much every step of `ln(1 + days)` between the article and the story's latest one speaks against it. */
  readonly timeWeight: number
  /** An article joins a story from this probability on; the second one holds where a date is missing. */
  readonly threshold: number
  readonly undatedThreshold: number
}

/** Who decides whether an article tells a story: headlines without a text say less, and are judged by themselves. */
export interface StoryModel {
  readonly headlines: Expert
  readonly texts: Expert
}

/** How probable it is that an article tells a story. */
export function probabilityOf(expert: Expert, features: PairFeatures, daysApart: number): number {
  const start = expert.bias - expert.timeWeight * Math.log(1 + daysApart)
  return 1 / (1 + Math.exp(-expert.trees.reduce((sum, tree) => sum + leafOf(tree, features), start)))
}

/** What a tree adds. */
export function leafOf(tree: readonly TreeNode[], features: PairFeatures): number {
  let node = tree[0]
  while (node !== undefined && node.length === 4) {
    const [feature, limit, atMost, above] = node
    node = tree[(features[feature] ?? 0) <= limit ? atMost : above]
  }
  return node?.[0] ?? 0
}
