import { boundariesOf } from '../boundaries.ts'
import { createReader, margin, toColumns } from '../columns.ts'
import type { LoreOf } from '../columns.ts'
import { splitParagraphs } from '../paragraphs.ts'
import { lookAround } from '../surroundings.ts'
import { templateCount, writeFeatures } from '../templates.ts'
import type { LabelledArticle } from './labelled-article.ts'
import type { WordLessons } from './learn-words.ts'
import type { RawExample } from './training-set.ts'

/** The paragraphs of one article of a corpus, with what the others teach of its words. */
export function readParagraphs(article: LabelledArticle, loreOf: LoreOf): RawExample[] {
  const read = createReader(loreOf)
  return splitParagraphs(article.tokens).map((run) => {
    const columns = toColumns(article.tokens, run, read)
    const around = lookAround(columns)
    const features = writeRows(columns.length, templateCount, (row, into) => writeFeatures(columns, row, around, into))
    const labels = article.labels.slice(run.from, run.to)
    return { length: columns.length, templates: templateCount, features, boundaries: boundariesOf(columns), labels }
  })
}

/** What the other articles teach of a word, as an article that nobody has read before would have it. */
export function loreWithout(lessons: WordLessons, article: number): LoreOf {
  const stepsOf = lessons.tableWithout(article)
  return ({ word, stem }) => ({ ...stepsOf(word), stemCue: stepsOf(stem).cue })
}

/** The features of all rows, one after the other. */
function writeRows(length: number, templates: number, write: (row: number, into: Int32Array) => void): Int32Array {
  const features = new Int32Array(length * templates)
  for (let at = 0; at < length; at += 1) write(margin + at, features.subarray(at * templates, (at + 1) * templates))
  return features
}
