import { margin } from './columns.ts'
import type { Columns } from './columns.ts'
import { leastSign } from './word-facts.ts'

/** The step of a share (`learn-words.ts`) from which on a word may be a cue: three times in twenty. */
const possibleCue = 4

/**
 * Marks the rows of sentences in which nobody can be quoted: no quotation mark, and no word that is now and then a cue. An eighth of
 * the words of news need not be scored for that; one in two hundred spans stands in such a sentence, and was not found there either.
 * Written into a table that is used again, if it is given.
 */
export function findSilentRows(columns: Columns, silent = new Uint8Array(columns.word.length)): Uint8Array {
  const end = margin + columns.length
  let start = margin
  let isSilent = true
  for (let row = margin; row <= end; row += 1) {
    if (row === end || columns.sentence[row] !== columns.sentence[row - 1]) {
      silent.fill(isSilent ? 1 : 0, start, row)
      start = row
      isSilent = true
    }
    if (mayQuote(columns, row)) isSilent = false
  }
  return silent
}

/** Whether anybody can be quoted in a paragraph at all: in one sentence at least, and by words, not in a heap of signs. */
export function mayHoldQuotation(columns: Columns): boolean {
  let hasWord = false
  let hasSign = false
  for (let row = margin; row < margin + columns.length && !(hasWord && hasSign); row += 1) {
    hasWord ||= (columns.shape[row] ?? 0) < leastSign
    hasSign ||= mayQuote(columns, row)
  }
  return hasWord && hasSign
}

function mayQuote({ mark, cue }: Columns, row: number): boolean {
  return mark[row] !== 0 || (cue[row] ?? 0) >= possibleCue
}
