import { margin } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { labelCount } from './labels.ts'
import { placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { mostTokens } from './paragraphs.ts'
import { keyOf, wordTemplates } from './templates.ts'

/** How far from a token a template of one word may look. */
const reach = 3
const width = 2 * reach + 1

/** Sums of two labels are kept in one number, 16 bits each: all weights of a token together do not need more. */
export const pairCount = (labelCount + 1) >> 1

/** What the words in and around each row say by themselves, `pairCount` numbers a row; good until it is asked again. */
export interface WordScores {
  readonly fill: (columns: Columns) => void
  readonly pairs: Int32Array
  /** Where in `pairs` a row begins. */
  readonly placeOfRow: (row: number) => number
}

/** Adds up what the words of a paragraph say by themselves: each word adds at once to all the rows that see it. */
export function createWordScores(table: PackedTable): WordScores {
  const pairs = new Int32Array((mostTokens + 2 * (margin + reach)) * pairCount)
  const fill: WordScores['fill'] = ({ forms, mark, beyond, length }) => {
    pairs.fill(0, 0, (length + 2 * (margin + reach)) * pairCount)
    for (let row = margin - reach; row < margin + length + reach; row += 1) {
      const form = forms[row] ?? beyond
      const state = mark[row] ?? 0
      addTo(pairs, row * pairCount, (form.sums[state] ??= sumsOfWord(table, form, state)))
    }
  }
  return { fill, pairs, placeOfRow: (row) => (row + reach) * pairCount }
}

function addTo(pairs: Int32Array, from: number, word: Int32Array): void {
  for (let at = 0; at < width * pairCount; at += 1) pairs[from + at] = (pairs[from + at] ?? 0) + (word[at] ?? 0)
}

/** What a word adds to the scores of the tokens around it, from the one `reach` before it on. */
function sumsOfWord(table: PackedTable, form: Form, mark: number): Int32Array {
  const pairs = new Int32Array(width * pairCount)
  for (const { number, at, of } of wordTemplates) {
    const place = placeOf(table, keyOf(number, of(form, mark)))
    for (let label = 0; label < labelCount; label += 1) {
      const slot = (reach - at) * pairCount + (label >> 1)
      pairs[slot] = (pairs[slot] ?? 0) + ((table.bytes[place + label] ?? 0) << (16 * (label & 1)))
    }
  }
  return pairs
}

/** The sum of the even label of a pair. */
export function evenOf(pair: number): number {
  return (pair << 16) >> 16
}

/** The sum of the odd label of a pair. */
export function oddOf(pair: number): number {
  return (pair - evenOf(pair)) >> 16
}
