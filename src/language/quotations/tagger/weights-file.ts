import { boundaryClasses, memoryClasses } from './boundaries.ts'
import { labelCount } from './labels.ts'
import { lattice } from './lattice.ts'
import type { StepWeights } from './steps.ts'
import type { WordTable } from './word-table.ts'

/** What training leaves behind: hashes and numbers, no words. */
export interface TaggerWeights {
  readonly words: WordTable
  /** Keys of the known features, ascending. */
  readonly keys: Int32Array
  /** `labelCount` a feature; a weight of 1 is `weightScale`. */
  readonly features: Int8Array
  readonly steps: StepWeights
}

/** What a weight is multiplied by before it is rounded to 8 bits. */
export const weightScale = 32

const magic = 0x31474154
const version = 2
const headerNumbers = 5

/** The file cannot be used with this program. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError'
}

/** The weights as one file, little endian: magic, version, checksum of the templates, numbers of words and features, then the tables. */
export function encodeWeights(weights: TaggerWeights, checksum: number): Uint8Array {
  const header = Int32Array.of(magic, version, checksum, weights.words.keys.length, weights.keys.length)
  const parts = [
    header, weights.words.keys, weights.keys, weights.steps.labels, weights.steps.within, weights.steps.across,
    weights.words.cue, weights.words.source, weights.features,
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return file
}

/** Reads what `encodeWeights` wrote; refuses a file of another kind, version or set of templates, or of another length. */
export function decodeWeights(file: Uint8Array, checksum: number): TaggerWeights {
  const copy = file.slice().buffer
  const header = new Int32Array(copy, 0, file.length < headerNumbers * 4 ? 0 : headerNumbers)
  const [foundMagic, foundVersion, foundChecksum, words = 0, features = 0] = header
  if (foundMagic !== magic) throw new WeightsError('This is not a file of quotation weights; train again with "onrecord train quotations".')
  if (foundVersion !== version || foundChecksum !== checksum) {
    throw new WeightsError('The quotation weights were trained for other features than this program has; train again with "onrecord train quotations".')
  }
  const sizes = sizesOf(words, features)
  if (file.length !== sizes.total) throw new WeightsError(`The file of quotation weights has ${file.length} bytes and should have ${sizes.total}.`)
  return readTables(copy, sizes)
}

interface Sizes {
  readonly words: number
  readonly features: number
  readonly total: number
}

const stepSizes = {
  labels: boundaryClasses * labelCount * labelCount,
  within: memoryClasses * lattice.within.from.length,
  across: memoryClasses * lattice.across.from.length,
}

function sizesOf(words: number, features: number): Sizes {
  const steps = stepSizes.labels + stepSizes.within + stepSizes.across
  return { words, features, total: 4 * (headerNumbers + words + features + steps) + 2 * words + labelCount * features }
}

function readTables(buffer: ArrayBuffer, { words, features }: Sizes): TaggerWeights {
  let at = headerNumbers * 4
  const next = (bytes: number): number => (at += bytes) - bytes
  const wordKeys = new Int32Array(buffer, next(4 * words), words)
  const keys = new Int32Array(buffer, next(4 * features), features)
  const steps = {
    labels: new Float32Array(buffer, next(4 * stepSizes.labels), stepSizes.labels),
    within: new Float32Array(buffer, next(4 * stepSizes.within), stepSizes.within),
    across: new Float32Array(buffer, next(4 * stepSizes.across), stepSizes.across),
  }
  const column = (): Uint8Array => new Uint8Array(buffer, next(words), words)
  return {
    words: { keys: wordKeys, cue: column(), source: column() },
    keys, steps, features: new Int8Array(buffer, next(labelCount * features), labelCount * features),
  }
}
