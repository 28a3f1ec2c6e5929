import { describe, expect, it } from 'vitest'
import type { Expert } from '#stories/grouping/story-model.ts'
import { probabilityOf } from '#stories/grouping/story-model.ts'
import { averageExperts } from './average-experts.ts'
import type { Growth } from './grow-expert.ts'

const growth: Growth = {
  trees: 1, leaves: 2, rate: 0.1, storyShare: 1, isRising: false, timeWeight: 0.5, sizeWeight: 0.7, threshold: 0.4, undatedThreshold: 0.6,
}

describe('averageExperts', () => {
  const experts = [expertWith(-1, [-2, 1.2]), expertWith(0.5, [0.4, 3]), expertWith(2, [1, -0.3])]

  it('says the mean of what each says, in log-odds', () => {
    for (const value of [0.2, 0.8]) {
      const said = experts.map((expert) => oddsOf(expert, value))
      const mean = said.reduce((sum, odds) => sum + odds, 0) / said.length
      expect(oddsOf(averageExperts(experts, growth), value)).toBeCloseTo(mean, 3)
    }
  })

  it('keeps time, size and the thresholds by which they were grown', () => {
    expect(averageExperts(experts, growth)).toMatchObject({ timeWeight: 0.5, sizeWeight: 0.7, threshold: 0.4, undatedThreshold: 0.6 })
  })
})

/** A tree that adds one value up to a half and another above. */
function expertWith(bias: number, [below, above]: readonly [number, number]): Expert {
  return { bias, trees: [[[0, 0.5, 1, 2], [below], [above]]], timeWeight: 0.5, sizeWeight: 0.7, threshold: 0.4, undatedThreshold: 0.6 }
}

function oddsOf(expert: Expert, value: number): number {
  const probability = probabilityOf(expert, [value], 3)
  return Math.log(probability / (1 - probability))
}
