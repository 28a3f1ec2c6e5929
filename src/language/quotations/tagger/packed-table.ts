import { kinds, labelCount } from './labels.ts'
import type { TaggerWeights } from './weights-file.ts'

/**
 * The weights as they are looked up, packed closely: waiting for memory would be most of the time of tagging. Only how far a label leads
 * over O decides, so O needs no weight; the leads of the two labels of a kind share a number, 16 bits each, so that one addition adds both.
 */
export interface PackedTable {
  /** A bit for every key by its upper digits: most unknown features need no further look. */
  readonly mayBeKnown: Uint8Array
  /** Slots of four numbers: the key, or `noKey` where the slot is empty, and the leads of source, cue and content; noughts in an empty slot. */
  readonly numbers: Int32Array
  readonly noKey: number
}

const slotNumbers = 1 + kinds
const upperDigits = 20

/**
 * A feature none of whose weights is larger says next to nothing: two thirds of all, worth a tenth of a point together, and without
 * them the table stays in the cache next to the processor.
 */
const leastWeight = 1

/** Packs the weights of all features that say enough. */
export function packTable({ keys, features }: Pick<TaggerWeights, 'keys' | 'features'>): PackedTable {
  const rows = strongRows(features)
  const numbers = new Int32Array(slotNumbers * 2 ** Math.ceil(Math.log2(1.4 * rows.length + 2)))
  const noKey = leastAbsent(keys)
  for (let place = 0; place < numbers.length; place += slotNumbers) numbers[place] = noKey
  const table = { mayBeKnown: new Uint8Array(2 ** (upperDigits - 3)), numbers, noKey }
  for (const row of rows) {
    const key = keys[row] ?? 0
    const upper = key >>> (32 - upperDigits)
    table.mayBeKnown[upper >> 3] = (table.mayBeKnown[upper >> 3] ?? 0) | (1 << (upper & 7))
    const place = placeOf(table, key)
    numbers[place] = key
    for (let kind = 0; kind < kinds; kind += 1) numbers[place + 1 + kind] = packLeads(features, row * labelCount, 1 + 2 * kind)
  }
  return table
}

function strongRows(features: Int8Array): number[] {
  const rows: number[] = []
  for (let row = 0; row * labelCount < features.length; row += 1) if (isStrong(features, row * labelCount)) rows.push(row)
  return rows
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

function packLeads(features: Int8Array, from: number, begin: number): number {
  const lead = (label: number): number => (features[from + label] ?? 0) - (features[from] ?? 0)
  return lead(begin) + (lead(begin + 1) << 16)
}

/** The lead of the label that begins a span, out of a sum of packed leads. */
export function beginLead(packed: number): number {
  return (packed << 16) >> 16
}

/** The lead of the label that goes on with a span. */
export function insideLead(packed: number): number {
  return (packed - beginLead(packed)) >> 16
}

/** Where in `numbers` the slot of a feature begins; an empty one for a feature that is not known. */
export function placeOf({ numbers, noKey }: PackedTable, key: number): number {
  const last = numbers.length - slotNumbers
  let place = (key * slotNumbers) & last
  let found = numbers[place]
  while (found !== key && found !== noKey) {
    place = (place + slotNumbers) & last
    found = numbers[place]
  }
  return place
}

/** False for most features that are not known. */
export function mayBeKnown({ mayBeKnown: bits }: PackedTable, key: number): boolean {
  const upper = key >>> (32 - upperDigits)
  return ((bits[upper >> 3] ?? 0) & (1 << (upper & 7))) !== 0
}
