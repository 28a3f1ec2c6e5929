import { labelCount } from '../labels.ts'
import type { StepWeights } from '../steps.ts'
import { noStepWeights } from '../steps.ts'
import { templateChecksum } from '../template-checksum.ts'
import { encodeWeights, weightScale } from '../weights-file.ts'
import type { FloatWeights } from './fit.ts'
import { fit } from './fit.ts'
import type { LabelledArticle } from './labelled-article.ts'
import { learnWords } from './learn-words.ts'
import { buildTrainingSet } from './training-set.ts'
import type { TrainingSet } from './training-set.ts'

/** How to train; the defaults are those of the weights that ship. */
export interface TrainingOptions {
  readonly epochs?: number
  readonly rate?: number
  /** A feature seen less often is not kept. */
  readonly leastSeen?: number
  /** One run for each seed; the weights are the mean of all runs. */
  readonly seeds?: readonly number[]
  readonly onProgress?: (line: string) => void
}

const defaults = { epochs: 3, rate: 0.05, leastSeen: 10, seeds: [1, 2, 3] }

/** Trains a tagger on labelled articles and gives its file; the same articles and options give the same bytes. */
export function trainTagger(articles: readonly LabelledArticle[], options: TrainingOptions = {}): Uint8Array {
  const { epochs, rate, leastSeen, seeds, onProgress = () => {} } = { ...defaults, ...options }
  const lessons = learnWords(articles, () => 0)
  const set = buildTrainingSet(articles, lessons, leastSeen)
  onProgress(`${set.examples.length} paragraphs, ${set.keys.length} features, ${lessons.table.keys.length} words and stems`)
  const runs = seeds.map((seed) => fit(set.examples, {
    features: set.keys.length, epochs, rate, seed,
    onEpoch: (epoch, logLikelihood) => onProgress(`seed ${seed}, epoch ${epoch}: log likelihood ${logLikelihood.toFixed(0)}`),
  }))
  return encodeWeights({ words: lessons.table, ...roundWeights(set, meanOf(runs)) }, templateChecksum())
}

function meanOf(runs: readonly FloatWeights[]): FloatWeights {
  const mean = (pick: (run: FloatWeights) => Float32Array, size: number): Float32Array => {
    const sum = new Float64Array(size)
    for (const run of runs) pick(run).forEach((value, at) => { sum[at] = (sum[at] ?? 0) + value })
    return Float32Array.from(sum, (value) => value / runs.length)
  }
  const empty: StepWeights = noStepWeights()
  return {
    features: mean((run) => run.features, runs[0]?.features.length ?? 0),
    steps: {
      labels: mean((run) => run.steps.labels, empty.labels.length),
      within: mean((run) => run.steps.within, empty.within.length),
      across: mean((run) => run.steps.across, empty.across.length),
    },
  }
}

/** Weights in 8 bits; a feature whose weights all round to nought is left out. */
function roundWeights(set: TrainingSet, { features, steps }: FloatWeights): { keys: Int32Array, features: Int8Array, steps: StepWeights } {
  const rounded = Int8Array.from(features, (value) => Math.max(-127, Math.min(127, Math.round(value * weightScale))))
  const kept = set.keys.map((_, row) => row).filter((row) => rounded.subarray(row * labelCount, (row + 1) * labelCount).some((value) => value !== 0))
  const packed = new Int8Array(kept.length * labelCount)
  kept.forEach((row, at) => packed.set(rounded.subarray(row * labelCount, (row + 1) * labelCount), at * labelCount))
  return { keys: kept.map((row) => set.keys[row] ?? 0), features: packed, steps }
}
