import type { ArticleRecord, KnownArticle, StoryView } from '#store/store.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'

/** What is to be read, and what the store has already. */
export interface PlanRequest {
  readonly folder: string
  readonly files: readonly CorpusFile[]
  readonly known: readonly KnownArticle[]
  /** Milliseconds since the epoch; decides about embargoes only. */
  readonly nowMs: number
}

/** What there is to do. */
export interface Plan {
  /** Articles to analyse. */
  readonly total: number
  readonly unchanged: number
  readonly problems: readonly CorpusProblem[]
  /** Why quotations are found by rules alone; null where the tagger works. */
  readonly taggerProblem: string | null
}

/** What grouping knew before a restart. */
export interface GroupingEntry {
  readonly articleId: string
  readonly storyId: string
  readonly features: string
}

/** The next article, ready to be saved; or why it could not be analysed; or the end. */
export type Step =
  { readonly type: 'end' } |
  { readonly type: 'problem', readonly error?: Error, readonly problem: CorpusProblem } |
  { readonly type: 'record', readonly record: ArticleRecord }

/** What the analyst's thread can be asked; each answer has the same id as its question. */
export interface Questions {
  plan(request: PlanRequest): Plan
  /** Before the first step: the articles that stay where they are. */
  restore(entries: readonly GroupingEntry[]): null
  next(): Step
  view(storyId: string, records: readonly ArticleRecord[]): StoryView
}

export interface Question {
  readonly id: number
  readonly method: keyof Questions
  readonly values: readonly unknown[]
}

export type Answer = { readonly id: number, readonly value: unknown } | { readonly id: number, readonly error: Error }
