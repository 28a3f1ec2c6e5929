import { margin } from './columns.ts'
import type { Columns } from './columns.ts'

/** What stands around a token beyond the reach of a window: the cues of its sentence, its clause, its quotation marks. All by row. */
export interface Surroundings {
  /** Row of the nearest likely cue outside marks in the same sentence, before and after; -1 for none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  readonly cuesInSentence: Uint8Array
  readonly sentenceHasMarks: Uint8Array
  /** Rows where the sentence of a token begins and its last token stands. */
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  /** Row of the last sign before, and of the next sign at or after it, in the sentence; -1 for none. */
  readonly signBefore: Int32Array
  readonly signAfter: Int32Array
  /** Row of the opening and closing mark around a token that stands inside marks; the region outside it begins where the last one ended. */
  readonly regionStart: Int32Array
  readonly regionEnd: Int32Array
}

/** A word that is a cue at least three times in ten. */
const likely = 5

/** True for a word outside marks that is often a cue. */
export function isLikelyCue(columns: Columns, row: number): boolean {
  return columns.mark[row] === 0 && (columns.cue[row] ?? 0) >= likely
}

/** Two passes over a paragraph, there and back; into tables that are used again, if they are given. */
export function lookAround(columns: Columns, found = createSurroundings(columns.length)): Surroundings {
  passForward(columns, found)
  passBackward(columns, found)
  return found
}

/** Tables with room for so many tokens. */
export function createSurroundings(mostTokens: number): Surroundings {
  const rows = mostTokens + 2 * margin
  const places = (): Int32Array => new Int32Array(rows)
  return {
    cueBefore: places(), cueAfter: places(), cuesInSentence: new Uint8Array(rows), sentenceHasMarks: new Uint8Array(rows),
    sentenceStart: places(), sentenceEnd: places(), signBefore: places(), signAfter: places(), regionStart: places(), regionEnd: places(),
  }
}

function passForward(columns: Columns, found: Surroundings): void {
  let start = margin
  let cue = -1
  let sign = -1
  let region = margin
  let cues = 0
  let hasMarks = 0
  for (let row = margin; row < margin + columns.length; row += 1) {
    if (columns.sentence[row] !== columns.sentence[row - 1]) {
      start = row
      cue = -1
      sign = -1
      cues = 0
      hasMarks = 0
    }
    if (columns.mark[row] === 2 || (columns.mark[row] === 0) !== (columns.mark[row - 1] === 0)) region = row
    found.sentenceStart[row] = start
    found.cueBefore[row] = cue
    found.signBefore[row] = sign
    found.regionStart[row] = region
    if (isLikelyCue(columns, row)) {
      cue = row
      cues += 1
    }
    if (columns.sign[row] !== 0) sign = row
    if (columns.mark[row] !== 0) hasMarks = 1
    found.cuesInSentence[row] = cues
    found.sentenceHasMarks[row] = hasMarks
  }
}

function passBackward(columns: Columns, found: Surroundings): void {
  let end = -1
  let cue = -1
  let sign = -1
  let region = -1
  for (let row = margin + columns.length - 1; row >= margin; row -= 1) {
    if (columns.sentence[row] !== columns.sentence[row + 1]) {
      end = row
      cue = -1
      sign = -1
    }
    if (region < 0 || columns.mark[row] === 3 || (columns.mark[row] === 0) !== (columns.mark[row + 1] === 0)) region = row
    if (columns.sign[row] !== 0) sign = row
    found.sentenceEnd[row] = end
    found.cueAfter[row] = cue
    found.signAfter[row] = sign
    found.regionEnd[row] = region
    if (isLikelyCue(columns, row)) cue = row
    found.cuesInSentence[row] = Math.min(3, found.cuesInSentence[end] ?? 0)
    found.sentenceHasMarks[row] = found.sentenceHasMarks[end] ?? 0
  }
}
