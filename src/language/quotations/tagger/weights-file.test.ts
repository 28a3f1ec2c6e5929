import { expect, it } from 'vitest'
import { labelCount } from './labels.ts'
import { noStepWeights } from './steps.ts'
import { templateChecksum } from './template-checksum.ts'
import type { TaggerWeights } from './weights-file.ts'
import { decodeWeights, encodeWeights, WeightsError } from './weights-file.ts'

const steps = noStepWeights()
steps.labels[3] = 0.5
steps.across[1] = -2
const weights: TaggerWeights = {
  words: { keys: Int32Array.of(-5, 9, 12), cue: Uint8Array.of(1, 2, 3), source: Uint8Array.of(0, 1, 0) },
  keys: Int32Array.of(-9, 4), features: Int8Array.from({ length: 2 * labelCount }, (_, at) => at - 7), steps,
}

it('gives back what was written, also from the middle of a larger buffer', () => {
  const file = encodeWeights(weights, 99)
  expect(decodeWeights(file, 99)).toEqual(weights)
  const larger = new Uint8Array(file.length + 3)
  larger.set(file, 3)
  expect(decodeWeights(larger.subarray(3), 99)).toEqual(weights)
})

it.each([
  ['another checksum of the templates', encodeWeights(weights, 98)],
  ['a piece cut off', encodeWeights(weights, 99).subarray(0, -1)],
  ['nothing', new Uint8Array()],
  ['some other file', new TextEncoder().encode('%PDF-1.7 and so on, long enough for a header')],
])('refuses %s', (_, file) => {
  expect(() => decodeWeights(file, 99)).toThrow(WeightsError)
})

it('has one checksum for the templates of this program', () => {
  expect(templateChecksum()).toBe(templateChecksum())
  expect(templateChecksum()).not.toBe(0)
})
