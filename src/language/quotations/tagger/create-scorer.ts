import { margin } from './columns.ts'
import type { Columns } from './columns.ts'
import { labelCount } from './labels.ts'
import { lookAround } from './surroundings.ts'
import { templates, writeFeatures } from './templates.ts'
import type { TaggerWeights } from './weights-file.ts'
import { weightScale } from './weights-file.ts'

/** Scores each label of each token of a paragraph: the sum of its features' weights; a feature that training did not keep adds nothing. */
export function createScorer(weights: Pick<TaggerWeights, 'keys' | 'features'>): (columns: Columns) => Float64Array {
  const table = packTable(weights)
  const features = new Int32Array(templates.length)
  const sums = new Int32Array(labelCount)
  return (columns) => {
    const around = lookAround(columns)
    const emissions = new Float64Array(columns.length * labelCount)
    for (let at = 0; at < columns.length; at += 1) {
      writeFeatures(columns, margin + at, around, features)
      sums.fill(0)
      for (let index = 0; index < features.length; index += 1) addWeights(table, features[index] ?? 0, sums)
      for (let label = 0; label < labelCount; label += 1) emissions[at * labelCount + label] = (sums[label] ?? 0) / weightScale
    }
    return emissions
  }
}

/** Keys and weights side by side, so that most look-ups touch the memory once: that is where the time of tagging goes. */
interface PackedTable {
  /** Slots of four numbers, the first of them the key. */
  readonly numbers: Int32Array
  /** The same as bytes: from the fifth on the weights, then 1 if the slot is taken. */
  readonly bytes: Int8Array
  readonly mask: number
}

const slotBytes = 16
const weightsAt = 4
const takenAt = weightsAt + labelCount

function packTable({ keys, features }: Pick<TaggerWeights, 'keys' | 'features'>): PackedTable {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(4, keys.length * 1.5)))
  const buffer = new ArrayBuffer(slots * slotBytes)
  const table = { numbers: new Int32Array(buffer), bytes: new Int8Array(buffer), mask: slots - 1 }
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    let slot = slotOf(key, table.mask)
    while (table.bytes[slot * slotBytes + takenAt] === 1) slot = (slot + 1) & table.mask
    table.numbers[slot * (slotBytes / 4)] = key
    table.bytes.set(features.subarray(row * labelCount, (row + 1) * labelCount), slot * slotBytes + weightsAt)
    table.bytes[slot * slotBytes + takenAt] = 1
  }
  return table
}

function addWeights({ numbers, bytes, mask }: PackedTable, key: number, sums: Int32Array): void {
  let slot = slotOf(key, mask)
  while (numbers[slot * (slotBytes / 4)] !== key || bytes[slot * slotBytes + takenAt] === 0) {
    if (bytes[slot * slotBytes + takenAt] === 0) return
    slot = (slot + 1) & mask
  }
  const from = slot * slotBytes + weightsAt
  for (let label = 0; label < labelCount; label += 1) sums[label] = (sums[label] ?? 0) + (bytes[from + label] ?? 0)
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}
