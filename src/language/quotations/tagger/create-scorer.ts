import { margin } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { labelCount } from './labels.ts'
import { findSilentRows } from './silent-sentences.ts'
import { emptySurroundings, lookAround } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { keyOf, templates } from './templates.ts'
import type { TaggerWeights } from './weights-file.ts'
import { weightScale } from './weights-file.ts'

/**
 * Scores each label of each token of a paragraph: the sum of its features' weights; a feature that training did not keep adds nothing.
 * In a sentence where nobody can be quoted no other label than O has a chance.
 */
export function createScorer(weights: Pick<TaggerWeights, 'keys' | 'features'>): (columns: Columns) => Float64Array {
  const table = packTable(weights)
  const beyond: Form['sums'] = []
  return (columns) => {
    const silent = findSilentRows(columns)
    const sums = new Int32Array(columns.length * labelCount)
    for (let at = -reach; at < columns.length + reach; at += 1) {
      const known = columns.forms[at]?.sums ?? beyond
      const mark = columns.mark[margin + at] ?? 0
      spread((known[mark] ??= sumsOfWord(table, columns, margin + at)), at, sums)
    }
    addSurroundings(table, { columns, silent, around: lookAround(columns) }, sums)
    const emissions = new Float64Array(sums.length)
    for (let slot = 0; slot < sums.length; slot += 1) emissions[slot] = (sums[slot] ?? 0) / weightScale
    return emissions
  }
}

/** How far from a token a template of one row may look. */
const reach = 3
const width = 2 * reach + 1

const ofWord = templates.flatMap(({ of, at }, index) => (at === null ? [] : [{ of, at, index }]))
const ofSurroundings = templates.flatMap(({ of, at }, index) => (at === null ? [{ of, index }] : []))

/** What the word in a row adds to the scores of the tokens around it, from the one `reach` before it on. */
function sumsOfWord(table: PackedTable, columns: Columns, row: number): Int16Array {
  const sums = new Int32Array(width * labelCount)
  for (const { of, at, index } of ofWord) addWeights(table, keyOf(index, of(columns, row, nowhere)), { sums, from: (reach - at) * labelCount })
  return Int16Array.from(sums)
}

const nowhere = emptySurroundings(0)

function spread(word: Int16Array, at: number, sums: Int32Array): void {
  const first = (at - reach) * labelCount
  for (let slot = Math.max(0, -first); slot < word.length && first + slot < sums.length; slot += 1) {
    sums[first + slot] = (sums[first + slot] ?? 0) + (word[slot] ?? 0)
  }
}

interface Place {
  readonly columns: Columns
  readonly silent: Uint8Array
  readonly around: Surroundings
}

/** More than the weights of a token ever come to, but a locked label can still stand against it. */
const beyondDoubt = 100

/** Adds what the templates that look around say of each token. */
function addSurroundings(table: PackedTable, { columns, silent, around }: Place, sums: Int32Array): void {
  for (let row = margin; row < margin + columns.length; row += 1) {
    const into = { sums, from: (row - margin) * labelCount }
    if (silent[row] === 1) {
      sums[into.from] = beyondDoubt * weightScale
      continue
    }
    for (let each = 0; each < ofSurroundings.length; each += 1) {
      const template = ofSurroundings[each]
      if (template !== undefined) addWeights(table, keyOf(template.index, template.of(columns, row, around)), into)
    }
  }
}

/**
 * Keys and weights side by side, so that a look-up touches the memory once, and before them a byte of each key: most features of a
 * token are unknown, and the bytes alone, which a processor keeps at hand, say so. That is where the time of tagging goes.
 */
interface PackedTable {
  /** 0 for an empty slot, else a byte that belongs to the key. */
  readonly prints: Uint8Array
  /** Slots of four numbers, the first of them the key. */
  readonly numbers: Int32Array
  /** The same as bytes: from the fifth on the weights. */
  readonly bytes: Int8Array
  readonly mask: number
}

const slotNumbers = 4
const slotBytes = 4 * slotNumbers
const weightsAt = 4

function packTable({ keys, features }: Pick<TaggerWeights, 'keys' | 'features'>): PackedTable {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(4, keys.length * 1.5)))
  const buffer = new ArrayBuffer(slots * slotBytes)
  const table = { prints: new Uint8Array(slots), numbers: new Int32Array(buffer), bytes: new Int8Array(buffer), mask: slots - 1 }
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    let slot = slotOf(key, table.mask)
    while (table.prints[slot] !== 0) slot = (slot + 1) & table.mask
    table.prints[slot] = printOf(key)
    table.numbers[slot * slotNumbers] = key
    for (let label = 0; label < labelCount; label += 1) table.bytes[slot * slotBytes + weightsAt + label] = features[row * labelCount + label] ?? 0
  }
  return table
}

function addWeights(table: PackedTable, key: number, into: { readonly sums: Int32Array, readonly from: number }): void {
  const { prints, numbers, bytes, mask } = table
  const print = printOf(key)
  let slot = slotOf(key, mask)
  while (prints[slot] !== print || numbers[slot * slotNumbers] !== key) {
    if (prints[slot] === 0) return
    slot = (slot + 1) & mask
  }
  const first = slot * slotBytes + weightsAt
  const { sums, from } = into
  for (let label = 0; label < labelCount; label += 1) sums[from + label] = (sums[from + label] ?? 0) + (bytes[first + label] ?? 0)
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}

function printOf(key: number): number {
  return (key & 0xff) | 1
}
