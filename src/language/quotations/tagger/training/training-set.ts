import { boundariesOf } from '../boundaries.ts'
import { createReader, margin, toColumns } from '../columns.ts'
import type { LoreOf } from '../columns.ts'
import { splitParagraphs } from '../paragraphs.ts'
import { lookAround } from '../surroundings.ts'
import { templates, writeFeatures } from '../templates.ts'
import { indexKeys } from '../word-table.ts'
import { createCountTable } from './count-table.ts'
import type { LabelledArticle } from './labelled-article.ts'
import type { WordLessons } from './learn-words.ts'

/** A paragraph to learn from: the rows of each token's known features, one token after the other. */
export interface Example {
  readonly length: number
  readonly rows: Int32Array
  /** Where in `rows` each token's features begin; one more than tokens. */
  readonly starts: Int32Array
  readonly boundaries: Uint8Array
  readonly labels: Uint8Array
}

/** The examples of a corpus and the features they know, by key. */
export interface TrainingSet {
  readonly examples: readonly Example[]
  readonly keys: Int32Array
}

/** Reads all articles once, and keeps the features that were seen at least so often. */
export function buildTrainingSet(articles: readonly LabelledArticle[], lessons: WordLessons, leastSeen: number): TrainingSet {
  const counts = createCountTable()
  const raw = articles.flatMap((article, index) => readArticle(article, loreWithout(lessons, index)))
  for (const paragraph of raw) for (const key of paragraph.features) counts.add(key)
  const keys = counts.keysFrom(leastSeen)
  const rowOf = indexKeys(keys)
  return { keys, examples: raw.map((paragraph) => toExample(paragraph, rowOf)) }
}

interface RawParagraph {
  readonly length: number
  readonly features: Int32Array
  readonly boundaries: Uint8Array
  readonly labels: Uint8Array
}

function loreWithout(lessons: WordLessons, article: number): LoreOf {
  const rowOf = indexKeys(lessons.table.keys)
  const stepsOf = lessons.tableWithout(article)
  return ({ word, stem }) => {
    const { cue, source } = stepsOf(word)
    return { cue, source, stemCue: stepsOf(stem).cue, group: lessons.table.group[rowOf(word)] ?? 0 }
  }
}

function readArticle(article: LabelledArticle, loreOf: LoreOf): RawParagraph[] {
  const read = createReader(loreOf)
  return splitParagraphs(article.tokens).map((run) => {
    const columns = toColumns(article.tokens, run, read)
    const around = lookAround(columns)
    const features = new Int32Array(columns.length * templates.length)
    for (let at = 0; at < columns.length; at += 1) writeFeatures(columns, margin + at, around, features, at * templates.length)
    return { length: columns.length, features, boundaries: boundariesOf(columns), labels: article.labels.slice(run.from, run.to) }
  })
}

function toExample(paragraph: RawParagraph, rowOf: (key: number) => number): Example {
  const { length, features, boundaries, labels } = paragraph
  const starts = new Int32Array(length + 1)
  const rows = new Int32Array(features.length)
  let used = 0
  for (let at = 0; at < length; at += 1) {
    for (let feature = at * templates.length; feature < (at + 1) * templates.length; feature += 1) {
      const row = rowOf(features[feature] ?? 0)
      if (row < 0) continue
      rows[used] = row
      used += 1
    }
    starts[at + 1] = used
  }
  return { length, rows: rows.slice(0, used), starts, boundaries, labels }
}
