import { margin } from './columns.ts'
import type { Columns } from './columns.ts'
import { labelCount } from './labels.ts'
import { free } from './lock-emissions.ts'
import { noPlace, packTable, placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { mostTokens } from './paragraphs.ts'
import { findSilentRows } from './silent-sentences.ts'
import { createSurroundings, lookAround } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { aroundNumbers, isOneStretch, keyOf, stretchNumbers, templateCount, writeAround, writeStretch } from './templates.ts'
import type { TaggerWeights } from './weights-file.ts'
import { weightScale } from './weights-file.ts'
import { createWordScores, evenOf, oddOf } from './word-scores.ts'

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
  const ofWords = createWordScores(table)
  const around = createSurroundings(mostTokens)
  const emissions = new Float64Array(mostTokens * labelCount)
  return (columns, lockedAt) => {
    const silent = findSilentRows(columns)
    lookAround(columns, around)
    ofWords.fill(columns)
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
      scored = row
      const words = ofWords.placeOfRow(row)
      for (let label = 0; label < labelCount; label += 1) {
        const pair = ofWords.pairs[words + (label >> 1)] ?? 0
        const sum = (ofStretch.sums[label] ?? 0) + (ofSurroundings.sums[label] ?? 0) + ((label & 1) === 0 ? evenOf(pair) : oddOf(pair))
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

/** Half of the templates see what they saw from the row before, and most of the others know neither: only what changes is taken out and put in. */
function createSummer(table: PackedTable, numbers: readonly number[], write: typeof writeAround): Summer {
  const sums = new Int32Array(labelCount)
  const values = new Int32Array(templateCount)
  const order = Uint8Array.from(numbers)
  const seen = new Int32Array(order.length)
  const nowhere = noPlace(table)
  const places = Int32Array.from(order, (number) => placeOf(table, keyOf(number, 0)))
  for (const place of places) add(table, place, sums)
  const sum: Summer['sum'] = (columns, row, around) => {
    write(columns, row, around, values)
    for (let index = 0; index < order.length; index += 1) {
      const number = order[index] ?? 0
      const value = values[number] ?? 0
      if (value === seen[index]) continue
      seen[index] = value
      const before = places[index] ?? 0
      const place = placeOf(table, keyOf(number, value))
      if (place === before) continue
      places[index] = place
      if (before !== nowhere) subtract(table, before, sums)
      if (place !== nowhere) add(table, place, sums)
    }
  }
  return { sums, sum }
}

function add({ bytes }: PackedTable, place: number, sums: Int32Array): void {
  for (let label = 0; label < labelCount; label += 1) sums[label] = (sums[label] ?? 0) + (bytes[place + label] ?? 0)
}

function subtract({ bytes }: PackedTable, place: number, sums: Int32Array): void {
  for (let label = 0; label < labelCount; label += 1) sums[label] = (sums[label] ?? 0) - (bytes[place + label] ?? 0)
}
