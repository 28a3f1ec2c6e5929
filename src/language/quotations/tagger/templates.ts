import { margin } from './columns.ts'
import type { Columns } from './columns.ts'
import { mix, pair, triple } from './hash.ts'
import type { Surroundings } from './surroundings.ts'
import { isLikelyCue } from './surroundings.ts'

/** One feature of the token in a row, as a hash; the place in the list keeps features of two templates apart. */
type Hash = (columns: Columns, row: number, around: Surroundings) => number

/** A template that looks at one row only, so many from the token's own, can be looked up once for a word and its mark; null looks around. */
export interface Template {
  readonly of: Hash
  readonly at: number | null
}

const only = (at: number, of: (columns: Columns, row: number) => number): Template => ({ of, at })
const wordAlone = (at: number): Template => only(at, (c, row) => c.word[row] ?? 0)
const shapeAndMark = (at: number): Template => only(at, (c, row) => pair(c.shape[row] ?? 0, c.mark[row] ?? 0))
const words = (a: number, b: number): Hash => (c, row) => pair(c.word[row + a] ?? 0, c.word[row + b] ?? 0)
const shapes = (a: number, b: number): Hash => (c, row) => pair(c.shape[row + a] ?? 0, c.shape[row + b] ?? 0)
const shapesOfThree = (a: number): Hash => (c, row) => triple(c.shape[row + a] ?? 0, c.shape[row + a + 1] ?? 0, c.shape[row + a + 2] ?? 0)

/** The word and its neighbours, in their letters and shapes. */
const local: readonly (Template | Hash)[] = [
  only(0, () => 1),
  wordAlone(0),
  only(0, (c, row) => pair(c.word[row] ?? 0, c.mark[row] ?? 0)),
  shapeAndMark(0),
  only(0, (c, row) => c.suffix[row] ?? 0),
  only(0, (c, row) => pair(c.ending[row] ?? 0, c.shape[row] ?? 0)),
  only(0, (c, row) => c.prefix[row] ?? 0),
  only(0, (c, row) => pair(c.stem[row] ?? 0, c.mark[row] ?? 0)),
  wordAlone(-3), wordAlone(-2), wordAlone(-1), wordAlone(1), wordAlone(2), wordAlone(3),
  shapeAndMark(-2), shapeAndMark(-1), shapeAndMark(1), shapeAndMark(2),
  words(-1, 0), words(0, 1), words(-2, -1), words(1, 2), words(-1, 1),
  shapes(-1, 0), shapes(0, 1),
  shapesOfThree(-2), shapesOfThree(-1), shapesOfThree(0),
  (c, row) => triple(marksAround(c, row), 0, 0),
  (c, row) => pair(marksAround(c, row), c.word[row - 1] ?? 0),
]

/** How likely the words here are cues and sources, by what training saw of them. */
const lore: readonly (Template | Hash)[] = [
  only(0, (c, row) => triple(c.cue[row] ?? 0, c.mark[row] ?? 0, c.shape[row] ?? 0)),
  only(0, (c, row) => triple(c.cue[row] ?? 0, c.stemCue[row] ?? 0, c.mark[row] ?? 0)),
  (c, row) => triple(c.cue[row - 1] ?? 0, c.cue[row] ?? 0, c.cue[row + 1] ?? 0),
  (c, row) => triple(c.stemCue[row] ?? 0, c.word[row + 1] ?? 0, c.mark[row] ?? 0),
  (c, row) => triple(c.stemCue[row] ?? 0, c.word[row - 1] ?? 0, c.mark[row] ?? 0),
  (c, row) => triple(c.cue[row] ?? 0, c.source[row - 1] ?? 0, c.source[row + 1] ?? 0),
  only(0, (c, row) => triple(c.source[row] ?? 0, c.shape[row] ?? 0, c.mark[row] ?? 0)),
  (c, row) => triple(c.source[row] ?? 0, c.cue[row + 1] ?? 0, c.cue[row - 1] ?? 0),
  (c, row) => triple(c.source[row] ?? 0, c.word[row + 1] ?? 0, c.mark[row] ?? 0),
  (c, row) => triple(c.source[row - 1] ?? 0, c.source[row] ?? 0, c.source[row + 1] ?? 0),
]

/** The likely cues of the sentence, and how far they are. */
const cues: readonly Hash[] = [
  (c, row, a) => triple(nearestCue(row, a), isLikelyCue(c, row) ? 1 : 0, c.mark[row] ?? 0),
  (c, row, a) => pair(nearestCue(row, a), wordAt(c, nearestCueRow(row, a))),
  (c, row, a) => triple(wordAt(c, a.cueBefore[row]), binOf(row, a.cueBefore[row]), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.cueBefore[row]), wordAt(c, neighbour(a.cueBefore[row], -1)), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.cueBefore[row]), wordAt(c, neighbour(a.cueBefore[row], 1)), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.cueAfter[row]), binOf(row, a.cueAfter[row]), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.cueAfter[row]), wordAt(c, neighbour(a.cueAfter[row], 1)), c.mark[row] ?? 0),
  (_, row, a) => triple(sides(row, a), a.cuesInSentence[row] ?? 0, a.sentenceHasMarks[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.cueBefore[row]), c.word[row] ?? 0, binOf(row, a.cueBefore[row]) > 3 ? 1 : 0),
  (c, row, a) => triple(wordAt(c, a.cueAfter[row]), c.word[row] ?? 0, binOf(row, a.cueAfter[row]) > 3 ? 1 : 0),
]

/** Where in its sentence, clause and quotation marks the token stands. */
const places: readonly Hash[] = [
  (c, row, a) => triple(Math.min(6, row - (a.sentenceStart[row] ?? 0)), c.shape[row] ?? 0, 0),
  (c, row, a) => triple(Math.min(6, row - (a.sentenceStart[row] ?? 0)), Math.min(3, (a.sentenceEnd[row] ?? 0) - row), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.sentenceStart[row]), wordAt(c, neighbour(a.sentenceStart[row], 1)), c.mark[row] ?? 0),
  (c, row, a) => triple(wordAt(c, a.signBefore[row]), wordAt(c, neighbour(a.signBefore[row], 1)), binOf(row, a.signBefore[row])),
  (c, row, a) => triple(wordAt(c, a.signAfter[row]), wordAt(c, neighbour(a.signAfter[row], 1)), binOf(row, a.signAfter[row])),
  (c, row, a) => triple(wordAt(c, a.signAfter[row]), sides(row, a), binOf(row, a.signAfter[row])),
  (c, row, a) => triple(regionLength(row, a), c.mark[row] ?? 0, lastSignInside(c, row, a)),
  (c, row, a) => triple(regionLength(row, a), c.mark[row] ?? 0, wordAt(c, neighbour(a.regionStart[row], -1))),
  (c, row, a) => triple(regionLength(row, a), c.mark[row] ?? 0, wordAt(c, neighbour(a.regionEnd[row], 1))),
  (c, row, a) => triple(pair(regionLength(row, a), c.mark[row] ?? 0), sides(row, a), lastSignInside(c, row, a)),
  (c, row) => triple(c.sentence[row] === 1 ? 1 : 0, c.mark[row] ?? 0, Math.min(2, Math.floor(c.length / 12))),
]

/** The paragraphs before and after: a colon there, a quotation that goes on. */
const neighbours: readonly Hash[] = [
  (c, row) => (c.sentence[row] === 1 ? triple(c.wordBefore, c.mark[row] ?? 0, c.mark[margin] ?? 0) : 0),
  (c, row) => triple(c.markBefore * 8 + (c.mark[margin] ?? 0), c.mark[row] ?? 0, c.sentence[row] === 1 ? 1 : 0),
  (c, row, a) => triple(c.markAfter, c.mark[row] ?? 0, a.sentenceEnd[row] === margin + c.length - 1 ? 1 : 0),
]

/** Every template; the order belongs to the weights. */
export const templates: readonly Template[] = [...local, ...lore, ...cues, ...places, ...neighbours]
  .map((template) => (typeof template === 'function' ? { of: template, at: null } : template))

function marksAround(c: Columns, row: number): number {
  return ((c.mark[row - 1] ?? 0) << 4) | ((c.mark[row] ?? 0) << 2) | (c.mark[row + 1] ?? 0)
}

function wordAt(c: Columns, row: number | undefined): number {
  return row === undefined || row < 0 ? 0 : (c.word[row] ?? 0)
}

function neighbour(row: number | undefined, by: number): number {
  return row === undefined || row < 0 ? -1 : row + by
}

/** The distance between two rows in steps that double; 7 for no row. */
function binOf(row: number, other: number | undefined): number {
  if (other === undefined || other < 0) return 7
  const distance = Math.abs(row - other)
  return distance < 3 ? distance : distance < 5 ? 3 : distance < 9 ? 4 : distance < 17 ? 5 : 6
}

function nearestCueRow(row: number, a: Surroundings): number {
  const before = a.cueBefore[row] ?? -1
  const after = a.cueAfter[row] ?? -1
  if (before < 0 || after < 0) return Math.max(before, after)
  return row - before <= after - row ? before : after
}

function nearestCue(row: number, a: Surroundings): number {
  const nearest = nearestCueRow(row, a)
  return binOf(row, nearest) * 2 + (nearest < row ? 0 : 1)
}

function sides(row: number, a: Surroundings): number {
  return ((a.cueBefore[row] ?? -1) < 0 ? 0 : 1) + ((a.cueAfter[row] ?? -1) < 0 ? 0 : 2)
}

function regionLength(row: number, a: Surroundings): number {
  const length = (a.regionEnd[row] ?? 0) - (a.regionStart[row] ?? 0) - 1
  return length < 7 ? length : length < 12 ? 7 : length < 20 ? 8 : 9
}

/** The sign before the closing mark, as a step; 9 where the region stays open. */
function lastSignInside(c: Columns, row: number, a: Surroundings): number {
  const end = a.regionEnd[row] ?? 0
  return c.mark[end] === 3 ? (c.sign[end - 1] ?? 0) : 9
}

/** The key of one template's feature. */
export function keyOf(index: number, value: number): number {
  return mix(index + 1, value)
}

/** The features of one row, each told apart by its template. */
export function writeFeatures(columns: Columns, row: number, around: Surroundings, into: Int32Array): void {
  for (let index = 0; index < templates.length; index += 1) {
    const template = templates[index]
    if (template !== undefined) into[index] = keyOf(index, template.of(columns, row + (template.at ?? 0), around))
  }
}
