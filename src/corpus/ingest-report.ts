import type { CorpusProblem } from './incoming-article.ts'

export interface IngestProgress {
  readonly done: number
  /** Articles to analyse in this run. */
  readonly total: number
}

/** What one run over the corpus did. */
export interface IngestReport {
  readonly added: number
  /** New versions: other text. */
  readonly changed: number
  /** The same text with other rules, weights or metadata. */
  readonly analysedAgain: number
  /** Articles that are not shown any more: their file is gone, or their publisher took them back. */
  readonly withdrawn: number
  readonly unchanged: number
  /** Files that could not be read, or not wholly, with the reason. */
  readonly broken: readonly CorpusProblem[]
  /** Stories whose articles changed. */
  readonly storyIds: readonly string[]
}
