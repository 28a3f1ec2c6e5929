import { describe, expect, it } from 'vitest'
import { bestPath } from './best-path.ts'
import type { Chain } from './chain.ts'
import { labelChances, statesOf, sumSequences } from './chain.ts'
import { labelCount } from './labels.ts'
import { memoryClasses } from './boundaries.ts'
import { noStepWeights, rememberSteps } from './steps.ts'
import type { StepsFrom } from './steps.ts'
import { createRandom } from './training/random.ts'
import { scoreOf } from './training/fit.ts'

const random = createRandom(7)
const draw = (size: number): Float32Array => Float32Array.from({ length: size }, () => 3 * (random() - 0.5))

/** A paragraph of random scores with a sentence's end in it. */
function randomChain(length: number): Chain & { readonly exps: StepsFrom } {
  const empty = noStepWeights()
  const { logs, exps } = rememberSteps({ labels: draw(empty.labels.length), within: draw(empty.within.length), across: draw(empty.across.length) })
  const boundaries = Uint8Array.from({ length }, (_, at) => (at === 0 || at === 3 ? 64 : 0) + Math.floor(random() * 64))
  return { length, emissions: Float64Array.from(draw(length * labelCount)), boundaries, stepScores: logs, exps }
}

/** Every label sequence that may be, with its score. */
function everySequence(chain: Chain): { readonly labels: Uint8Array, readonly score: number }[] {
  return Array.from({ length: labelCount ** chain.length }, (_, number) =>
    Uint8Array.from({ length: chain.length }, (_, at) => Math.floor(number / labelCount ** at) % labelCount))
    .flatMap((labels) => {
      const path = statesOf(labels, chain.boundaries)
      return path === undefined ? [] : [{ labels, score: scoreOf(chain, labels, path) }]
    })
}

describe.each([1, 2, 4, 5])('a chain of %d tokens', (length) => {
  const chain = randomChain(length)
  const all = everySequence(chain)
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0)

  it('has its best sequence found exactly', () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a))
    const path = bestPath(chain, { furthestBehind: Infinity })
    expect([...path.labels]).toEqual([...best.labels])
    expect([...path.states]).toEqual([...statesOf(best.labels, chain.boundaries) ?? []])
  })

  it('has all its sequences summed exactly', () => {
    const sums = sumSequences(chain, chain.exps, { leastFollowed: 0 })
    expect(sums.logTotal).toBeCloseTo(Math.log(total), 8)
    const chances = labelChances(chain, sums)
    for (let at = 0; at < length; at += 1) {
      for (let label = 0; label < labelCount; label += 1) {
        const share = all.filter(({ labels }) => labels[at] === label).reduce((sum, { score }) => sum + Math.exp(score), 0) / total
        expect(chances[at * labelCount + label]).toBeCloseTo(share, 8)
      }
    }
  })

  it('forbids a label whose score is minus infinity', () => {
    const barred = { ...chain, emissions: chain.emissions.map((score, slot) => (slot % labelCount === 0 ? score : -Infinity)) }
    expect([...bestPath(barred).labels]).toEqual(Array.from({ length }, () => 0))
    expect(sumSequences(barred, chain.exps).logTotal).toBeLessThan(Infinity)
  })
})

it('forgets the spans of a sentence at its end', () => {
  const steps = noStepWeights()
  expect(steps.within.length % memoryClasses).toBe(0)
  const within = statesOf(Uint8Array.of(3, 0, 0), Uint8Array.of(64, 0, 0))
  const across = statesOf(Uint8Array.of(3, 0, 0), Uint8Array.of(64, 0, 64))
  const fresh = statesOf(Uint8Array.of(0, 0, 0), Uint8Array.of(64, 0, 64))
  expect(within?.[2]).not.toBe(fresh?.[2])
  expect(across?.[2]).toBe(fresh?.[2])
})

it('knows no way into the middle of a span', () => {
  expect(statesOf(Uint8Array.of(0, 2), Uint8Array.of(64, 0))).toBeUndefined()
  expect(statesOf(Uint8Array.of(1, 4), Uint8Array.of(64, 0))).toBeUndefined()
  expect(statesOf(Uint8Array.of(5, 6), Uint8Array.of(64, 64))).toBeDefined()
})
