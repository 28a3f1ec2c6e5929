import { labelCount } from './labels.ts'
import type { TaggerWeights } from './weights-file.ts'

/** The weights as they are looked up, packed closely: waiting for memory would be most of the time of tagging. */
export interface PackedTable {
  /** A bit for every key by its upper digits: most unknown features need no further look. */
  readonly mayBeKnown: Uint8Array
  /** Slots of three numbers, the first of them the key, or `noKey` where the slot is empty. */
  readonly numbers: Int32Array
  /** The same as bytes: from the fifth on the weights; noughts in an empty slot. */
  readonly bytes: Int8Array
  /** How many slots; one more stands behind them and is always empty. */
  readonly slots: number
  readonly noKey: number
}

const slotNumbers = 3
const slotBytes = 4 * slotNumbers
const weightsAt = 4
const upperDigits = 20

/**
 * A feature none of whose weights is larger says next to nothing: two thirds of all, worth a tenth of a point together, and without
 * them the table stays in the cache next to the processor.
 */
const leastWeight = 1

/** Packs the weights of all features that say enough. */
export function packTable(weights: Pick<TaggerWeights, 'keys' | 'features'>): PackedTable {
  const { keys, features } = withoutWeak(weights)
  const slots = Math.ceil(keys.length * 1.5) + 1
  const noKey = leastAbsent(keys)
  const numbers = new Int32Array((slots + 1) * slotNumbers)
  for (let slot = 0; slot <= slots; slot += 1) numbers[slot * slotNumbers] = noKey
  const table = { mayBeKnown: new Uint8Array(2 ** (upperDigits - 3)), numbers, bytes: new Int8Array(numbers.buffer), slots, noKey }
  keys.forEach((key, row) => {
    const upper = key >>> (32 - upperDigits)
    table.mayBeKnown[upper >> 3] = (table.mayBeKnown[upper >> 3] ?? 0) | (1 << (upper & 7))
    const place = placeOf(table, key)
    table.numbers[(place - weightsAt) / 4] = key
    table.bytes.set(features.subarray(row * labelCount, (row + 1) * labelCount), place)
  })
  return table
}

function withoutWeak({ keys, features }: Pick<TaggerWeights, 'keys' | 'features'>): Pick<TaggerWeights, 'keys' | 'features'> {
  const rows: number[] = []
  for (let row = 0; row < keys.length; row += 1) if (isStrong(features, row * labelCount)) rows.push(row)
  const strong = new Int8Array(rows.length * labelCount)
  rows.forEach((row, at) => strong.set(features.subarray(row * labelCount, (row + 1) * labelCount), at * labelCount))
  return { keys: Int32Array.from(rows, (row) => keys[row] ?? 0), features: strong }
}

function isStrong(features: Int8Array, from: number): boolean {
  for (let at = from; at < from + labelCount; at += 1) if (Math.abs(features[at] ?? 0) > leastWeight) return true
  return false
}

function leastAbsent(keys: Int32Array): number {
  let number = 0
  while (keys.includes(number)) number += 1
  return number
}

/** The place of a feature that training did not keep. */
export function noPlace({ slots }: PackedTable): number {
  return slots * slotBytes + weightsAt
}

/** Where in `bytes` the weights of a feature begin; noughts for a feature that training did not keep. */
export function placeOf(table: PackedTable, key: number): number {
  const { mayBeKnown, numbers, slots, noKey } = table
  const upper = key >>> (32 - upperDigits)
  if (((mayBeKnown[upper >> 3] ?? 0) & (1 << (upper & 7))) === 0) return noPlace(table)
  let slot = Math.floor((key >>> 0) * (slots / 2 ** 32))
  let found = numbers[slot * slotNumbers]
  while (found !== key && found !== noKey) {
    slot = slot + 1 === slots ? 0 : slot + 1
    found = numbers[slot * slotNumbers]
  }
  return slot * slotBytes + weightsAt
}
