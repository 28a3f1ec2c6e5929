import type { Token } from '#language/sentences/token.ts'
import type { LockedLabel, SpanTagger, TaggedSpan } from '../span-tagger.ts'
import { boundariesOf } from './boundaries.ts'
import { bestLabels, labelChances, sumSequences } from './chain.ts'
import type { Chain } from './chain.ts'
import { createReader, margin, toColumns } from './columns.ts'
import type { Columns, LoreOf } from './columns.ts'
import { labelCount, labels } from './labels.ts'
import { lockEmissions } from './lock-emissions.ts'
import { splitParagraphs } from './paragraphs.ts'
import { spansOf } from './spans-of.ts'
import { rememberSteps } from './steps.ts'
import { lookAround } from './surroundings.ts'
import { templateChecksum } from './template-checksum.ts'
import { templates, writeFeatures } from './templates.ts'
import { decodeWeights, weightScale } from './weights-file.ts'
import type { TaggerWeights } from './weights-file.ts'
import { indexKeys } from './word-table.ts'

/** A tagger with these weights: the best labels of each paragraph under the locked ones, as spans with their probabilities. */
export function createSpanTagger(weights: Uint8Array): SpanTagger {
  const model = decodeWeights(weights, templateChecksum())
  const emit = createEmitter(model)
  const loreOf = loreFrom(model)
  const { logs, exps } = rememberSteps(model.steps)
  return (tokens, locked) => {
    const read = createReader(loreOf)
    const lockedAt = byToken(tokens, locked)
    return splitParagraphs(tokens).flatMap((run) => {
      const columns = toColumns(tokens, run, read)
      const emissions = emit(columns)
      const chain: Chain = { length: columns.length, emissions, boundaries: boundariesOf(columns), stepScores: logs }
      lockEmissions(chain, lockedAt.subarray(run.from, run.to))
      const best = bestLabels(chain)
      return best.every((label) => label === 0) ? [] : shift(spansOf(best, labelChances(chain, sumSequences(chain, exps))), run.from)
    })
  }
}

/** What the file says of a word. */
export function loreFrom({ words }: TaggerWeights): LoreOf {
  const rowOf = indexKeys(words.keys)
  return ({ word, stem }) => {
    const row = rowOf(word)
    return { cue: words.cue[row] ?? 0, source: words.source[row] ?? 0, group: words.group[row] ?? 0, stemCue: words.cue[rowOf(stem)] ?? 0 }
  }
}

/** Scores each label of each token: the sum of the weights of its features; a feature that training did not keep adds nothing. */
function createEmitter(model: TaggerWeights): (columns: Columns) => Float64Array {
  const rowOf = indexKeys(model.keys)
  const features = new Int32Array(templates.length)
  return (columns) => {
    const around = lookAround(columns)
    const emissions = new Float64Array(columns.length * labelCount)
    for (let at = 0; at < columns.length; at += 1) {
      writeFeatures(columns, margin + at, around, features, 0)
      addWeights(model.features, { rowOf, features }, emissions.subarray(at * labelCount, (at + 1) * labelCount))
    }
    return emissions
  }
}

function addWeights(
  weights: Int8Array, of: { readonly rowOf: (key: number) => number, readonly features: Int32Array }, scores: Float64Array,
): void {
  for (const key of of.features) {
    const slot = of.rowOf(key) * labelCount
    if (slot < 0) continue
    for (let label = 0; label < labelCount; label += 1) scores[label] = (scores[label] ?? 0) + (weights[slot + label] ?? 0)
  }
  for (let label = 0; label < labelCount; label += 1) scores[label] = (scores[label] ?? 0) / weightScale
}

const free = 255

/** The locked label of each token; 255 where it is free. */
function byToken(tokens: readonly Token[], locked: readonly LockedLabel[]): Uint8Array {
  const lockedAt = new Uint8Array(tokens.length).fill(free)
  for (const { token, label } of locked) lockedAt[token] = labels.indexOf(label)
  return lockedAt
}

function shift(spans: readonly TaggedSpan[], by: number): TaggedSpan[] {
  return spans.map((span) => ({ ...span, firstToken: span.firstToken + by, lastToken: span.lastToken + by }))
}
