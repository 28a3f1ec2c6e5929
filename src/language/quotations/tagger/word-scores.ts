import { beyond, mostForms } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { kinds } from './labels.ts'
import { placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { keyOf, wordTemplates } from './templates.ts'

/** How far from a token a template of one word may look. */
const reach = 3
const formNumbers = (2 * reach + 1) * kinds

/** What the words in and around a row say by themselves. */
export interface WordScores {
  /** Works out once what a form adds to the rows around it. */
  readonly learn: (form: Form) => void
  /** Packed leads of source, cue and content; those of the row that was asked for last. */
  readonly sums: Int32Array
  readonly sum: (columns: Columns, row: number) => void
}

/** Adds up what words say by themselves: each form's leads for the rows from the one `reach` before it on stand in one table, by its number. */
export function createWordScores(table: PackedTable): WordScores {
  const leads = new Int32Array(mostForms * formNumbers)
  const learn = (form: Form): void => writeLeads(table, form, leads.subarray(form.number * formNumbers, (form.number + 1) * formNumbers))
  const sums = new Int32Array(kinds)
  const sum: WordScores['sum'] = ({ number }, row) => {
    let source = 0
    let cue = 0
    let content = 0
    for (let at = -reach; at <= reach; at += 1) {
      const from = (number[row + at] ?? 0) * formNumbers + (reach - at) * kinds
      source += leads[from] ?? 0
      cue += leads[from + 1] ?? 0
      content += leads[from + 2] ?? 0
    }
    sums[0] = source
    sums[1] = cue
    sums[2] = content
  }
  learn(beyond)
  return { learn, sums, sum }
}

function writeLeads(table: PackedTable, form: Form, into: Int32Array): void {
  into.fill(0)
  for (const { number, at, of } of wordTemplates) {
    const place = placeOf(table, keyOf(number, of(form)))
    for (let kind = 0; kind < kinds; kind += 1) {
      const slot = (reach - at) * kinds + kind
      into[slot] = (into[slot] ?? 0) + (table.numbers[place + 1 + kind] ?? 0)
    }
  }
}
