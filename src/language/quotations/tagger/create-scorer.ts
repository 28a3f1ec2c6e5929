import { margin } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { labelCount } from './labels.ts'
import { free } from './lock-emissions.ts'
import { packTable, placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { mostTokens } from './paragraphs.ts'
import { findSilentRows } from './silent-sentences.ts'
import { createSurroundings, lookAround } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { aroundNumbers, isOneStretch, keyOf, stretchNumbers, templateCount, wordTemplates, writeAround, writeStretch } from './templates.ts'
import type { TaggerWeights } from './weights-file.ts'
import { weightScale } from './weights-file.ts'

/** Scores of labels, `labelCount` a token; good until the scorer is used again. */
export type Scorer = (columns: Columns, lockedAt: Uint8Array) => Float64Array

/**
 * Scores each label of each token of a paragraph: the sum of its features' weights; a feature that training did not keep adds nothing.
 * In a sentence where nobody can be quoted no other label than O has a chance; a locked label has no rival and needs no score.
 */
export function createScorer(weights: Pick<TaggerWeights, 'keys' | 'features'>): Scorer {
  const table = packTable(weights)
  const ofStretch = createSummer(table, stretchNumbers, writeStretch)
  const ofSurroundings = createSummer(table, aroundNumbers, writeAround)
  const ofWords = createWordSummer(table)
  const around = createSurroundings(mostTokens)
  const emissions = new Float64Array(mostTokens * labelCount)
  return (columns, lockedAt) => {
    const silent = findSilentRows(columns)
    lookAround(columns, around)
    emissions.fill(0, 0, columns.length * labelCount)
    let scored = 0
    for (let at = 0; at < columns.length; at += 1) {
      const row = margin + at
      if (lockedAt[at] !== free) continue
      if (silent[row] === 1) {
        emissions[at * labelCount] = beyondDoubt
        continue
      }
      if (scored === 0 || !isOneStretch(columns, around, scored, row)) ofStretch.sum(columns, row, around)
      ofSurroundings.sum(columns, row, around)
      ofWords.sum(columns, row, around)
      scored = row
      for (let label = 0; label < labelCount; label += 1) {
        const sum = (ofStretch.sums[label] ?? 0) + (ofSurroundings.sums[label] ?? 0) + (ofWords.sums[label] ?? 0)
        emissions[at * labelCount + label] = sum / weightScale
      }
    }
    return emissions
  }
}

/** More than the weights of a token ever come to, but a locked label can still stand against it. */
const beyondDoubt = 100

/** Adds up weights; the sums, one a label, are those of the row that was asked for last. */
interface Summer {
  readonly sums: Int32Array
  readonly sum: (columns: Columns, row: number, around: Surroundings) => void
}

/** Half of the templates see what they saw from the row before, so the places of those weights are remembered. */
function createSummer(table: PackedTable, numbers: readonly number[], write: typeof writeAround): Summer {
  const sums = new Int32Array(labelCount)
  const values = new Int32Array(templateCount)
  const seen = Int32Array.from(numbers, () => 0)
  const places = Int32Array.from(numbers, (number) => placeOf(table, keyOf(number, 0)))
  const sum: Summer['sum'] = (columns, row, around) => {
    write(columns, row, around, values)
    for (let index = 0; index < places.length; index += 1) {
      const number = numbers[index] ?? 0
      const value = values[number] ?? 0
      if (value === seen[index]) continue
      seen[index] = value
      places[index] = placeOf(table, keyOf(number, value))
    }
    sumUp(table, places, sums)
  }
  return { sums, sum }
}

/** Adds up the weights in all places, label by label in numbers of their own: a loop over the labels would cost more than the additions. */
function sumUp({ bytes }: PackedTable, places: Int32Array, sums: Int32Array): void {
  let outside = 0
  let source = 0
  let inSource = 0
  let cue = 0
  let inCue = 0
  let content = 0
  let inContent = 0
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    outside += bytes[place] ?? 0
    source += bytes[place + 1] ?? 0
    inSource += bytes[place + 2] ?? 0
    cue += bytes[place + 3] ?? 0
    inCue += bytes[place + 4] ?? 0
    content += bytes[place + 5] ?? 0
    inContent += bytes[place + 6] ?? 0
  }
  sums[0] = outside
  sums[1] = source
  sums[2] = inSource
  sums[3] = cue
  sums[4] = inCue
  sums[5] = content
  sums[6] = inContent
}

/** How far from a token a template of one word may look. */
const reach = 3
const width = 2 * reach + 1

/** Adds up what the words in a row and around it say by themselves. */
function createWordSummer(table: PackedTable): Summer {
  const sums = new Int32Array(labelCount)
  const sum: Summer['sum'] = (columns, row) => {
    sums.fill(0)
    for (let by = -reach; by <= reach; by += 1) {
      const form = columns.forms[row + by] ?? columns.beyond
      const mark = columns.mark[row + by] ?? 0
      addSums((form.sums[mark] ??= sumsOfWord(table, form, mark)), (reach - by) * labelCount, sums)
    }
  }
  return { sums, sum }
}

/** As `sumUp`. */
function addSums(word: Int16Array, from: number, sums: Int32Array): void {
  sums[0] = (sums[0] ?? 0) + (word[from] ?? 0)
  sums[1] = (sums[1] ?? 0) + (word[from + 1] ?? 0)
  sums[2] = (sums[2] ?? 0) + (word[from + 2] ?? 0)
  sums[3] = (sums[3] ?? 0) + (word[from + 3] ?? 0)
  sums[4] = (sums[4] ?? 0) + (word[from + 4] ?? 0)
  sums[5] = (sums[5] ?? 0) + (word[from + 5] ?? 0)
  sums[6] = (sums[6] ?? 0) + (word[from + 6] ?? 0)
}

/** What a word adds to the scores of the tokens around it, from the one `reach` before it on. */
function sumsOfWord(table: PackedTable, form: Form, mark: number): Int16Array {
  const sums = new Int16Array(width * labelCount)
  for (const { number, at, of } of wordTemplates) {
    const place = placeOf(table, keyOf(number, of(form, mark)))
    for (let label = 0; label < labelCount; label += 1) {
      const slot = (reach - at) * labelCount + label
      sums[slot] = (sums[slot] ?? 0) + (table.bytes[place + label] ?? 0)
    }
  }
  return sums
}
