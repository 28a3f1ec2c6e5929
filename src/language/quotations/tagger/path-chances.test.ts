import { expect, it } from 'vitest'
import { bestPath } from './best-path.ts'
import type { Chain } from './chain.ts'
import { labelChances, sumSequences } from './chain.ts'
import { labelCount } from './labels.ts'
import { pathChances } from './path-chances.ts'
import { noStepWeights, rememberSteps } from './steps.ts'
import { createRandom } from './training/random.ts'
import { createWorkspace } from './workspace.ts'

const random = createRandom(3)
const empty = noStepWeights()
const draw = (size: number, most: number): Float32Array => Float32Array.from({ length: size }, () => most * (random() - 0.5))
const steps = rememberSteps({ labels: draw(empty.labels.length, 2), within: draw(empty.within.length, 2), across: draw(empty.across.length, 2) })

/** Sixty tokens in sentences of five, the first word of each surely outside. */
function longChain(): Chain {
  const emissions = Float64Array.from(draw(60 * labelCount, 8))
  for (let at = 0; at < 60; at += 5) emissions[at * labelCount] = 40
  return { length: 60, emissions, boundaries: Uint8Array.from({ length: 60 }, (_, at) => (at % 5 === 0 ? 64 : 0)), stepScores: steps.logs }
}

it('knows the chances around spans as if it had summed over the whole paragraph', () => {
  const chain = longChain()
  const workspace = createWorkspace()
  const path = bestPath(chain, { workspace })
  const all = labelChances(chain, sumSequences(chain, steps.exps, { leastFollowed: 0 }))
  const found = pathChances(chain, path, { steps, workspace })
  expect(path.isSure.filter((sure) => sure === 1).length).toBeGreaterThan(11)
  for (let at = 0; at < chain.length; at += 1) {
    if (path.labels[at] === 0) continue
    for (let slot = at * labelCount; slot < (at + 1) * labelCount; slot += 1) expect(found[slot]).toBeCloseTo(all[slot] ?? 0, 1)
  }
})

it('leaves stretches without spans alone', () => {
  const cue = 30 * labelCount + 3
  const emissions = new Float64Array(60 * labelCount).map((_, slot) => (slot === cue ? 80 : slot % labelCount === 0 ? 40 : 0))
  const chain = { ...longChain(), emissions }
  const workspace = createWorkspace()
  const path = bestPath(chain, { workspace })
  const chances = pathChances(chain, path, { steps, workspace })
  expect([path.labels[29], path.labels[30], path.labels[31]]).toEqual([0, 3, 0])
  expect(chances[cue]).toBeCloseTo(1, 6)
  expect(chances.subarray(0, 25 * labelCount).every((chance) => chance === 0)).toBe(true)
})
