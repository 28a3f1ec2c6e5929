import type { PairFeatures } from './pair-features.ts'

/** A decision tree as a list of nodes: a leaf adds its value, any other node leads on. */
export type TreeNode = readonly [value: number] | readonly [feature: number, limit: number, atMost: number, above: number]

/** A sum of small decision trees. */
export interface Expert {
  readonly bias: number
  readonly trees: readonly (readonly TreeNode[])[]
  /** How much every step of `ln(1 + days)` between the article and the story's latest one speaks against it. */
  readonly timeWeight: number
  /**
   * How much every step of `ln(size)` counts among the stories that are sure enough: where a long story has broken in two,
   * what comes next goes to the larger part.
   */
  readonly sizeWeight: number
  /** An article joins a story from this probability on; the second one holds where a date is missing. */
  readonly threshold: number
  readonly undatedThreshold: number
}

/** Who decides whether an article tells a story: headlines without a text say less, and are judged by themselves. */
export interface StoryModel {
  readonly headlines: Expert
  readonly texts: Expert
}

/** The same trees laid out flat, which is several times as fast to walk: a node with feature -1 is a leaf, and its limit the value. */
interface FlatTrees {
  readonly features: Int32Array
  readonly limits: Float64Array
  /** Where to go on where the value is at most the limit, and where it is above. */
  readonly atMost: Int32Array
  readonly above: Int32Array
  readonly roots: Int32Array
}

const flatTrees = new WeakMap<Expert, FlatTrees>()

/** How probable it is that an article tells a story. */
export function probabilityOf(expert: Expert, features: PairFeatures, daysApart: number): number {
  const flat = flatTrees.get(expert) ?? flattenTrees(expert)
  const start = expert.bias - expert.timeWeight * Math.log(1 + daysApart)
  return 1 / (1 + Math.exp(-sumOf(flat, features, start)))
}

function sumOf({ features, limits, atMost, above, roots }: FlatTrees, values: PairFeatures, start: number): number {
  let sum = start
  for (const root of roots) {
    let at = root
    for (let feature = features[at] ?? leaf; feature !== leaf; feature = features[at] ?? leaf) {
      at = ((values[feature] ?? 0) <= (limits[at] ?? 0) ? atMost[at] : above[at]) ?? 0
    }
    sum += limits[at] ?? 0
  }
  return sum
}

const leaf = -1

function flattenTrees(expert: Expert): FlatTrees {
  const size = expert.trees.reduce((sum, tree) => sum + tree.length, 0)
  const flat = {
    features: new Int32Array(size).fill(leaf), limits: new Float64Array(size), atMost: new Int32Array(size), above: new Int32Array(size),
    roots: new Int32Array(expert.trees.length),
  }
  let next = 0
  for (const [tree, nodes] of expert.trees.entries()) {
    flat.roots[tree] = next
    for (const [at, node] of nodes.entries()) putNode(flat, { first: next, at: next + at, node })
    next += nodes.length
  }
  flatTrees.set(expert, flat)
  return flat
}

function putNode(flat: FlatTrees, { first, at, node }: { readonly first: number, readonly at: number, readonly node: TreeNode }): void {
  if (node.length === 1) {
    flat.limits[at] = node[0]
    return
  }
  const [feature, limit, atMost, above] = node
  flat.features[at] = feature
  flat.limits[at] = limit
  flat.atMost[at] = first + atMost
  flat.above[at] = first + above
}
