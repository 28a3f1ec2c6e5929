import { beyond, margin } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { mix, pair, triple } from './hash.ts'
import type { Surroundings } from './surroundings.ts'
import { isLikelyCue } from './surroundings.ts'

/** How many templates there are; the number of each tells its features apart from the others' and belongs to the weights. */
export const templateCount = 64

/** A template that looks at one word and its mark only, so many tokens from its own: what it adds is looked up once for both. */
export interface WordTemplate {
  readonly number: number
  readonly at: number
  readonly of: (form: Form) => number
}

const wordAlone = (number: number, at: number): WordTemplate => ({ number, at, of: ({ word }) => word })
const shapeAndMark = (number: number, at: number): WordTemplate => ({ number, at, of: ({ shape, mark }) => pair(shape, mark) })

/** The word itself and each of its neighbours, in letters, shape and mark, and how likely it is a cue or a source. */
export const wordTemplates: readonly WordTemplate[] = [
  { number: 0, at: 0, of: () => 1 },
  wordAlone(1, 0),
  { number: 2, at: 0, of: ({ word, mark }) => pair(word, mark) },
  shapeAndMark(3, 0),
  { number: 4, at: 0, of: ({ suffix }) => suffix },
  { number: 5, at: 0, of: ({ ending, shape }) => pair(ending, shape) },
  { number: 6, at: 0, of: ({ prefix }) => prefix },
  { number: 7, at: 0, of: ({ stem, mark }) => pair(stem, mark) },
  wordAlone(8, -3), wordAlone(9, -2), wordAlone(10, -1), wordAlone(11, 1), wordAlone(12, 2), wordAlone(13, 3),
  shapeAndMark(14, -2), shapeAndMark(15, -1), shapeAndMark(16, 1), shapeAndMark(17, 2),
  { number: 30, at: 0, of: ({ cue, shape, mark }) => triple(cue, mark, shape) },
  { number: 31, at: 0, of: ({ cue, stemCue, mark }) => triple(cue, stemCue, mark) },
  { number: 36, at: 0, of: ({ source, shape, mark }) => triple(source, shape, mark) },
]

/** The numbers of the templates that see the same from each token of a stretch: of one sentence, between the same cues and the same marks. */
export const stretchNumbers: readonly number[] = [43, 44, 46, 47, 52, 56, 57, 58, 59, 60, 61, 62, 63]

const others = new Set([...wordTemplates.map(({ number }) => number), ...stretchNumbers])

/** The numbers of all other templates, which look around. */
export const aroundNumbers: readonly number[] = Array.from({ length: templateCount }, (_, number) => number).filter((number) => !others.has(number))

/** Whether the templates of `stretchNumbers` see the same from two rows. */
export function isOneStretch({ mark, sentence }: Columns, around: Surroundings, a: number, b: number): boolean {
  const { regionStart, regionEnd, cueBefore, cueAfter } = around
  return sentence[a] === sentence[b] && mark[a] === mark[b] && cueBefore[a] === cueBefore[b] && cueAfter[a] === cueAfter[b]
    && regionStart[a] === regionStart[b] && regionEnd[a] === regionEnd[b]
}

/** Writes what the templates of `stretchNumbers` see from one row, each at its number. */
export function writeStretch(columns: Columns, row: number, around: Surroundings, into: Int32Array): void {
  writeSentence(columns, row, around, into)
  writeRegion(columns, row, around, into)
  writeParagraph(columns, row, around, into)
}

/** The same for `aroundNumbers`. They are written out and no list of functions, since this runs for every token of every article. */
export function writeAround(columns: Columns, row: number, around: Surroundings, into: Int32Array): void {
  writeWords(columns, row, into)
  writeShapes(columns, row, into)
  writeLore(columns, row, into)
  writeCues(columns, row, around, into)
  writePlaces(columns, row, around, into)
}

/** Pairs of neighbouring words. */
function writeWords({ word }: Columns, row: number, into: Int32Array): void {
  const here = word[row] ?? 0
  const before = word[row - 1] ?? 0
  const after = word[row + 1] ?? 0
  into[18] = pair(before, here)
  into[19] = pair(here, after)
  into[20] = pair(word[row - 2] ?? 0, before)
  into[21] = pair(after, word[row + 2] ?? 0)
  into[22] = pair(before, after)
}

/** Shapes and marks of the words around. */
function writeShapes({ shape, mark, word }: Columns, row: number, into: Int32Array): void {
  const here = shape[row] ?? 0
  const before = shape[row - 1] ?? 0
  const after = shape[row + 1] ?? 0
  const marks = ((mark[row - 1] ?? 0) << 4) | ((mark[row] ?? 0) << 2) | (mark[row + 1] ?? 0)
  into[23] = pair(before, here)
  into[24] = pair(here, after)
  into[25] = triple(shape[row - 2] ?? 0, before, here)
  into[26] = triple(before, here, after)
  into[27] = triple(here, after, shape[row + 2] ?? 0)
  into[28] = triple(marks, 0, 0)
  into[29] = pair(marks, word[row - 1] ?? 0)
}

/** How likely the words here are cues and sources, by what training saw of them. */
function writeLore({ word, mark, cue, stemCue, source }: Columns, row: number, into: Int32Array): void {
  const state = mark[row] ?? 0
  const before = word[row - 1] ?? 0
  const after = word[row + 1] ?? 0
  into[32] = triple(cue[row - 1] ?? 0, cue[row] ?? 0, cue[row + 1] ?? 0)
  into[33] = triple(stemCue[row] ?? 0, after, state)
  into[34] = triple(stemCue[row] ?? 0, before, state)
  into[35] = triple(cue[row] ?? 0, source[row - 1] ?? 0, source[row + 1] ?? 0)
  into[37] = triple(source[row] ?? 0, cue[row + 1] ?? 0, cue[row - 1] ?? 0)
  into[38] = triple(source[row] ?? 0, after, state)
  into[39] = triple(source[row - 1] ?? 0, source[row] ?? 0, source[row + 1] ?? 0)
}

/** How far the nearest likely cues of the sentence are. */
function writeCues(c: Columns, row: number, a: Surroundings, into: Int32Array): void {
  const word = c.word[row] ?? 0
  const mark = c.mark[row] ?? 0
  const before = a.cueBefore[row] ?? -1
  const after = a.cueAfter[row] ?? -1
  const binBefore = binOf(row, before)
  const binAfter = binOf(row, after)
  const nearest = before < 0 || after < 0 ? Math.max(before, after) : row - before <= after - row ? before : after
  const way = binOf(row, nearest) * 2 + (nearest < row ? 0 : 1)
  into[40] = triple(way, isLikelyCue(c, row) ? 1 : 0, mark)
  into[41] = pair(way, wordAt(c, nearest))
  into[42] = triple(wordAt(c, before), binBefore, mark)
  into[45] = triple(wordAt(c, after), binAfter, mark)
  into[48] = triple(wordAt(c, before), word, binBefore > 3 ? 1 : 0)
  into[49] = triple(wordAt(c, after), word, binAfter > 3 ? 1 : 0)
}

/** Where in its sentence and clause the token stands. */
function writePlaces(c: Columns, row: number, a: Surroundings, into: Int32Array): void {
  const fromStart = Math.min(6, row - (a.sentenceStart[row] ?? 0))
  const before = a.signBefore[row] ?? -1
  const after = a.signAfter[row] ?? -1
  into[50] = triple(fromStart, c.shape[row] ?? 0, 0)
  into[51] = triple(fromStart, Math.min(3, (a.sentenceEnd[row] ?? 0) - row), c.mark[row] ?? 0)
  into[53] = triple(wordAt(c, before), wordBeside(c, before, 1), binOf(row, before))
  into[54] = triple(wordAt(c, after), wordBeside(c, after, 1), binOf(row, after))
  into[55] = triple(wordAt(c, after), sidesOf(row, a), binOf(row, after))
}

/** The nearest likely cues of the sentence and the words beside them, and how it begins. */
function writeSentence(c: Columns, row: number, a: Surroundings, into: Int32Array): void {
  const mark = c.mark[row] ?? 0
  const start = a.sentenceStart[row] ?? 0
  const before = a.cueBefore[row] ?? -1
  const after = a.cueAfter[row] ?? -1
  into[43] = triple(wordAt(c, before), wordBeside(c, before, -1), mark)
  into[44] = triple(wordAt(c, before), wordBeside(c, before, 1), mark)
  into[46] = triple(wordAt(c, after), wordBeside(c, after, 1), mark)
  into[47] = triple(sidesOf(row, a), a.cuesInSentence[row] ?? 0, a.sentenceHasMarks[row] ?? 0)
  into[52] = triple(wordAt(c, start), wordBeside(c, start, 1), mark)
}

/** The quotation marks around the token, or the words between two of them. */
function writeRegion(c: Columns, row: number, a: Surroundings, into: Int32Array): void {
  const mark = c.mark[row] ?? 0
  const start = a.regionStart[row] ?? 0
  const end = a.regionEnd[row] ?? 0
  const length = regionLength(end - start - 1)
  // The sign before the closing mark; 9 where the region stays open.
  const lastSign = c.mark[end] === 3 ? (c.sign[end - 1] ?? 0) : 9
  into[56] = triple(length, mark, lastSign)
  into[57] = triple(length, mark, wordBeside(c, start, -1))
  into[58] = triple(length, mark, wordBeside(c, end, 1))
  into[59] = triple(pair(length, mark), sidesOf(row, a), lastSign)
}

/** Where in its paragraph the token stands, and the paragraphs before and after: a colon there, a quotation that goes on. */
function writeParagraph(c: Columns, row: number, a: Surroundings, into: Int32Array): void {
  const mark = c.mark[row] ?? 0
  const firstMark = c.mark[margin] ?? 0
  const isFirstSentence = c.sentence[row] === 1
  into[60] = triple(isFirstSentence ? 1 : 0, mark, Math.min(2, Math.floor(c.length / 12)))
  into[61] = isFirstSentence ? triple(c.wordBefore, mark, firstMark) : 0
  into[62] = triple(c.markBefore * 8 + firstMark, mark, isFirstSentence ? 1 : 0)
  into[63] = triple(c.markAfter, mark, a.sentenceEnd[row] === margin + c.length - 1 ? 1 : 0)
}

function wordAt({ word }: Columns, row: number): number {
  return row < 0 ? 0 : (word[row] ?? 0)
}

/** The word so many rows from another; 0 if there is no other. */
function wordBeside({ word }: Columns, row: number, by: number): number {
  return row < 0 ? 0 : (word[row + by] ?? 0)
}

/** The distance between two rows in steps that double; 7 for no row. */
function binOf(row: number, other: number): number {
  if (other < 0) return 7
  const distance = Math.abs(row - other)
  return distance < 3 ? distance : distance < 5 ? 3 : distance < 9 ? 4 : distance < 17 ? 5 : 6
}

/** On which sides of the token a likely cue stands. */
function sidesOf(row: number, { cueBefore, cueAfter }: Surroundings): number {
  return ((cueBefore[row] ?? -1) < 0 ? 0 : 1) + ((cueAfter[row] ?? -1) < 0 ? 0 : 2)
}

function regionLength(length: number): number {
  return length < 7 ? length : length < 12 ? 7 : length < 20 ? 8 : 9
}

/** The key of one template's feature. */
export function keyOf(number: number, value: number): number {
  return mix(number + 1, value)
}

/** The keys of all features of one row. */
export function writeFeatures(columns: Columns, row: number, around: Surroundings, into: Int32Array): void {
  writeAround(columns, row, around, into)
  writeStretch(columns, row, around, into)
  for (const { number, at, of } of wordTemplates) into[number] = of(columns.forms[row + at] ?? beyond)
  for (let number = 0; number < templateCount; number += 1) into[number] = keyOf(number, into[number] ?? 0)
}
