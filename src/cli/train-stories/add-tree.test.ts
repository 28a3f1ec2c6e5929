import { expect, it } from 'vitest'
import type { TreeNode } from '#stories/grouping/story-model.ts'
import { addTree } from './add-tree.ts'
import { binFeatures } from './bin-features.ts'

/** Twenty samples of two features: their place, and how far they are from the tenth. */
const samples = Array.from({ length: 20 }, (_, at) => [at / 20, Math.abs(at - 10) / 10])
const binned = binFeatures(samples)
const [first, second] = [binned.limits[0]?.[5] ?? 0, binned.limits[1]?.[3] ?? 0]
const tree: readonly TreeNode[] = [[0, first, 1, 2], [1], [1, second, 3, 4], [10], [100]]

it('adds to each score the leaf to which the values of its sample lead', () => {
  const scores = Float64Array.from(samples, (_, at) => at)
  addTree(scores, binned, tree)
  const expected = samples.map(([place = 0, distance = 0], at) => at + (place <= first ? 1 : distance <= second ? 10 : 100))
  expect([...scores]).toEqual(expected)
  expect(new Set(expected.map((score, at) => score - at)).size).toBe(3)
})
