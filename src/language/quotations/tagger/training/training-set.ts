import { indexKeys } from '../word-table.ts'
import { createCountTable } from './count-table.ts'

/** A paragraph to learn from: the rows of each token's known features, one token after the other. */
export interface Example {
  readonly length: number
  readonly rows: Int32Array
  /** Where in `rows` each token's features begin; one more than tokens. */
  readonly starts: Int32Array
  readonly boundaries: Uint8Array
  readonly labels: Uint8Array
  /** Scores of labels that are given, `labelCount` a token: what is learnt is added to them. */
  readonly base?: Float64Array
}

/** A paragraph with the keys of all its features, `templates` a token. */
export interface RawExample extends Pick<Example, 'length' | 'boundaries' | 'labels' | 'base'> {
  readonly features: Int32Array
  readonly templates: number
}

/** The examples of a corpus and the features they know, by key. */
export interface TrainingSet {
  readonly examples: readonly Example[]
  readonly keys: Int32Array
}

/** Keeps the features that were seen at least so often. */
export function toTrainingSet(raw: readonly RawExample[], leastSeen: number): TrainingSet {
  const counts = createCountTable()
  for (const { features } of raw) for (const key of features) counts.add(key)
  const keys = counts.keysFrom(leastSeen)
  const rowOf = indexKeys(keys)
  return { keys, examples: raw.map((example) => toExample(example, rowOf)) }
}

/** An example with the rows of its known features. */
export function toExample({ features, templates, ...raw }: RawExample, rowOf: (key: number) => number): Example {
  const starts = new Int32Array(raw.length + 1)
  const rows = new Int32Array(features.length)
  let used = 0
  for (let at = 0; at < raw.length; at += 1) {
    for (let feature = at * templates; feature < (at + 1) * templates; feature += 1) {
      const row = rowOf(features[feature] ?? 0)
      if (row < 0) continue
      rows[used] = row
      used += 1
    }
    starts[at + 1] = used
  }
  return { ...raw, rows: rows.slice(0, used), starts }
}
