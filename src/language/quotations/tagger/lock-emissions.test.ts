import { expect, it } from 'vitest'
import { bestPath } from './best-path.ts'
import { labelChances, statesOf, sumSequences } from './chain.ts'
import type { Chain } from './chain.ts'
import { labelCount } from './labels.ts'
import { free, lockEmissions } from './lock-emissions.ts'
import { noStepWeights, rememberSteps } from './steps.ts'

const { logs, exps } = rememberSteps(noStepWeights())

/** Six tokens of one sentence that would all rather be O, by far. */
function reluctant(): Chain {
  const emissions = Float64Array.from({ length: 6 * labelCount }, (_, slot) => (slot % labelCount === 0 ? 90 : 0))
  return { length: 6, emissions, boundaries: Uint8Array.of(64, 0, 0, 0, 0, 0), stepScores: logs }
}

it.each([
  // locked,                               becomes
  [[free, free, 6, 6, free, free],         [0, 5, 6, 6, 0, 0]],
  [[free, 3, 4, free, 1, free],            [0, 3, 4, 0, 1, 0]],
  [[6, 6, free, free, free, free],         [5, 6, 0, 0, 0, 0]],
  [[free, 0, 2, free, 4, 6],               [0, 0, 1, 3, 4, 5]],
  [[free, free, free, free, free, free],   [0, 0, 0, 0, 0, 0]],
])('keeps to the locks %j against all scores', (locked, expected) => {
  const chain = reluctant()
  lockEmissions(chain, Uint8Array.from(locked))
  const best = bestPath(chain).labels
  expect([...best]).toEqual(expected)
  expect(statesOf(best, chain.boundaries)).toBeDefined()
  const chances = labelChances(chain, sumSequences(chain, exps))
  for (let at = 0; at < chain.length; at += 1) {
    const all = chances.subarray(at * labelCount, (at + 1) * labelCount)
    expect(all.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6)
    expect(locked[at] === free || (all[best[at] ?? 0] ?? 0) > 0.999).toBe(true)
  }
})
