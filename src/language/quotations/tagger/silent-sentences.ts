import { margin } from './columns.ts'
import type { Columns } from './columns.ts'

/** A word that is a cue at least once in twenty, or whose stem is. */
const possibleCue = 4

/**
 * Marks the rows of sentences in which nobody can be quoted: no quotation mark, and no word that is now and then a cue. A quarter of
 * an article need not be scored for that; one in two hundred spans stands in such a sentence, and was not found there either.
 */
export function findSilentRows(columns: Columns): Uint8Array {
  const silent = new Uint8Array(columns.word.length)
  const end = margin + columns.length
  let start = margin
  let isSilent = true
  for (let row = margin; row <= end; row += 1) {
    if (row === end || columns.sentence[row] !== columns.sentence[row - 1]) {
      if (isSilent) silent.fill(1, start, row)
      start = row
      isSilent = true
    }
    if (columns.mark[row] !== 0 || (columns.cue[row] ?? 0) >= possibleCue || (columns.stemCue[row] ?? 0) >= possibleCue) isSilent = false
  }
  return silent
}
