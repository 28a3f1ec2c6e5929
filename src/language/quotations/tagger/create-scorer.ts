import { margin } from './columns.ts'
import type { Columns, Form } from './columns.ts'
import { kinds, labelCount } from './labels.ts'
import { free } from './lock-emissions.ts'
import { beginLead, insideLead, mayBeKnown, packTable, placeOf } from './packed-table.ts'
import type { PackedTable } from './packed-table.ts'
import { mostTokens } from './paragraphs.ts'
import { findSilentRows } from './silent-sentences.ts'
import { createSurroundings, lookAround } from './surroundings.ts'
import { aroundNumbers, isOneStretch, keyOf, stretchNumbers, templateCount, writeAround, writeStretch } from './templates.ts'
import type { TaggerWeights } from './weights-file.ts'
import { weightScale } from './weights-file.ts'
import { createWordScores } from './word-scores.ts'

/** Scores paragraphs whose forms it was told of. */
export interface Scorer {
  readonly learn: (form: Form) => void
  /** Scores of labels, `labelCount` a token, that of O being 0; good until the scorer is used again. */
  readonly score: (columns: Columns, lockedAt: Uint8Array) => Float64Array
}

/**
 * Scores how far each label of each token of a paragraph leads over O: the sum of its features' weights; a feature that training did not
 * keep adds nothing. In a sentence where nobody can be quoted no other label has a chance; a locked label has no rival and needs no score.
 */
export function createScorer(weights: Pick<TaggerWeights, 'keys' | 'features'>): Scorer {
  const table = packTable(weights)
  const ofStretch = createSummer(table, stretchNumbers)
  const ofSurroundings = createSummer(table, aroundNumbers)
  const ofWords = createWordScores(table)
  const around = createSurroundings(mostTokens)
  const silent = new Uint8Array(mostTokens + 2 * margin)
  const emissions = new Float64Array(mostTokens * labelCount)
  const score: Scorer['score'] = (columns, lockedAt) => {
    findSilentRows(columns, silent)
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
      if (scored === 0 || !isOneStretch(columns, around, scored, row)) {
        writeStretch(columns, row, around, ofStretch.values)
        ofStretch.sum()
      }
      writeAround(columns, row, around, ofSurroundings.values)
      ofSurroundings.sum()
      ofWords.sum(columns, row)
      scored = row
      for (let kind = 0; kind < kinds; kind += 1) {
        const packed = (ofStretch.sums[kind] ?? 0) + (ofSurroundings.sums[kind] ?? 0) + (ofWords.sums[kind] ?? 0)
        emissions[at * labelCount + 1 + 2 * kind] = beginLead(packed) / weightScale
        emissions[at * labelCount + 2 + 2 * kind] = insideLead(packed) / weightScale
      }
    }
    return emissions
  }
  return { learn: ofWords.learn, score }
}

/** More than the weights of a token ever come to, but a locked label can still stand against it. */
const beyondDoubt = 100

/** Adds up the weights of what some templates see. */
interface Summer {
  /** What each template sees, by its number; written by whoever asks. */
  readonly values: Int32Array
  /** Packed leads of source, cue and content, as of the last time they were asked for. */
  readonly sums: Int32Array
  readonly sum: () => void
}

function createSummer(table: PackedTable, templates: readonly number[]): Summer {
  const sums = new Int32Array(kinds)
  const values = new Int32Array(templateCount)
  const order = Uint8Array.from(templates)
  const { numbers } = table
  const sum: Summer['sum'] = () => {
    let source = 0
    let cue = 0
    let content = 0
    for (let index = 0; index < order.length; index += 1) {
      const number = order[index] ?? 0
      const key = keyOf(number, values[number] ?? 0)
      if (!mayBeKnown(table, key)) continue
      const place = placeOf(table, key)
      source += numbers[place + 1] ?? 0
      cue += numbers[place + 2] ?? 0
      content += numbers[place + 3] ?? 0
    }
    sums[0] = source
    sums[1] = cue
    sums[2] = content
  }
  return { values, sums, sum }
}
