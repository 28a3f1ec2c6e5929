import type { Columns, Form } from './columns.ts'
import { kinds } from './labels.ts'
import { placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { keyOf, wordTemplates } from './templates.ts'

/** How far from a token a template of one word may look. */
const reach = 3
const width = 2 * reach + 1

/** What the words in and around a row say by themselves. */
export interface WordScores {
  /** Packed leads of source, cue and content; those of the row that was asked for last. */
  readonly sums: Int32Array
  readonly sum: (columns: Columns, row: number) => void
}

/** Adds up what words say by themselves: a word that was met before knows what it adds to each of the rows around it. */
export function createWordScores(table: PackedTable): WordScores {
  const sums = new Int32Array(kinds)
  const sum: WordScores['sum'] = ({ forms, mark, beyond }, row) => {
    let source = 0
    let cue = 0
    let content = 0
    for (let at = -reach; at <= reach; at += 1) {
      const form = forms[row + at] ?? beyond
      const state = mark[row + at] ?? 0
      const leads = (form.sums[state] ??= leadsOfWord(table, form, state))
      const from = (reach - at) * kinds
      source += leads[from] ?? 0
      cue += leads[from + 1] ?? 0
      content += leads[from + 2] ?? 0
    }
    sums[0] = source
    sums[1] = cue
    sums[2] = content
  }
  return { sums, sum }
}

/** What a word adds to the tokens around it, from the one `reach` before it on. */
function leadsOfWord(table: PackedTable, form: Form, mark: number): Int32Array {
  const leads = new Int32Array(width * kinds)
  for (const { number, at, of } of wordTemplates) {
    const place = placeOf(table, keyOf(number, of(form, mark)))
    for (let kind = 0; kind < kinds; kind += 1) {
      const slot = (reach - at) * kinds + kind
      leads[slot] = (leads[slot] ?? 0) + (table.numbers[place + 1 + kind] ?? 0)
    }
  }
  return leads
}
