import { labelCount } from '../labels.ts'
import { templateChecksum } from '../template-checksum.ts'
import { encodeWeights, weightScale } from '../weights-file.ts'
import type { TaggerWeights } from '../weights-file.ts'
import { fit } from './fit.ts'
import type { FitOptions } from './fit.ts'
import { meanOf } from './float-weights.ts'
import type { FloatWeights } from './float-weights.ts'
import type { LabelledArticle } from './labelled-article.ts'
import { learnWords } from './learn-words.ts'
import { loreWithout, readParagraphs } from './read-paragraphs.ts'
import { toTrainingSet } from './training-set.ts'
import type { TrainingSet } from './training-set.ts'

/** How to train; the defaults are those of the weights that ship. */
export interface TrainingOptions extends Partial<Pick<FitOptions, 'epochs' | 'averageFrom' | 'rate' | 'shown'>> {
  /** A feature seen less often is not kept. */
  readonly leastSeen?: number
  /** One run for each seed; the weights are the mean of all runs. */
  readonly seeds?: readonly number[]
  readonly onProgress?: (line: string) => void
}

const defaults = { epochs: 5, averageFrom: 3, rate: 0.05, shown: 0.5, leastSeen: 10, seeds: [1, 2, 3], onProgress: () => {} }

/** Trains a tagger on labelled articles and gives its file; the same articles and options give the same bytes. */
export function trainTagger(articles: readonly LabelledArticle[], options: TrainingOptions = {}): Uint8Array {
  const how: Required<TrainingOptions> = { ...defaults, ...options }
  const lessons = learnWords(articles)
  const set = toTrainingSet(articles.flatMap((article, index) => readParagraphs(article, loreWithout(lessons, index))), how.leastSeen)
  how.onProgress(`${set.examples.length} paragraphs, ${set.keys.length} features, ${lessons.table.keys.length} words and stems`)
  const weights = meanOf(how.seeds.map((seed) => fit(set.examples, {
    ...how, features: set.keys.length, seed,
    onEpoch: (epoch, logLikelihood) => how.onProgress(`seed ${seed}, epoch ${epoch}: log likelihood ${logLikelihood.toFixed(0)}`),
  })))
  const file = encodeWeights({ words: lessons.table, ...roundWeights(set, weights) }, templateChecksum())
  how.onProgress(`${file.length} bytes`)
  return file
}

/** Weights in 8 bits; a feature whose weights all round to nought is left out. */
function roundWeights(set: TrainingSet, { features, steps }: FloatWeights): Omit<TaggerWeights, 'words'> {
  const rounded = Int8Array.from(features, (value) => Math.max(-127, Math.min(127, Math.round(value * weightScale))))
  const kept = set.keys.map((_, row) => row).filter((row) => rounded.subarray(row * labelCount, (row + 1) * labelCount).some((value) => value !== 0))
  const packed = new Int8Array(kept.length * labelCount)
  kept.forEach((row, at) => packed.set(rounded.subarray(row * labelCount, (row + 1) * labelCount), at * labelCount))
  return { keys: kept.map((row) => set.keys[row] ?? 0), features: packed, steps }
}
