import type { Story } from '#model/story.ts'
import type { GroupingRow, KnownArticle, PackedRecord, StoryView, ThreadCandidate } from '#store/store.ts'
import type { Repair } from '#stories/grouping/repair/repair-stories.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import type { CleanFile, Embargo } from './plan-work.ts'

/** What holds for a whole run. */
export interface RunTerms {
  readonly folder: string
  /** Milliseconds since the epoch; decides about embargoes only. */
  readonly nowMs: number
  /** Articles that an operator withdrew. */
  readonly barred: ReadonlySet<string>
  /** Articles that an operator fixed in a story. */
  readonly pinned: ReadonlyMap<string, string>
}

/** What reading some files showed. */
export interface Look {
  readonly unchanged: number
  readonly problems: readonly CorpusProblem[]
  /** Articles that the store shows, and their publisher does not want shown. */
  readonly withdrawn: readonly string[]
  readonly embargoes: readonly Embargo[]
  readonly clean: readonly CleanFile[]
}

/** What there is to do once all files were looked at. */
export interface Plan {
  /** Articles to analyse. */
  readonly total: number
  /** Why quotations are found by rules alone; null where the tagger works. */
  readonly taggerProblem: string | null
}

/** An article, ready to be saved; or why it could not be analysed. */
export type Step =
  { readonly type: 'problem', readonly error?: Error, readonly problem: CorpusProblem } |
  {
    readonly type: 'record'
    readonly record: PackedRecord
    /** The story in which the store has it until now; null for a new article. */
    readonly earlierStoryId: string | null
  }

/** An article that is to be placed, by its headline and first lines. */
export interface Upcoming {
  readonly articleId: string
  readonly text: string
}

/** A story as a whole, and the words by which earlier stories of its topic are found. */
export interface Viewed {
  readonly view: StoryView
  readonly threadWords: readonly string[]
}

/** What the analyst's thread can be asked; each answer has the same id as its question. */
export interface Questions {
  /** Stands for the rules and weights of this run. */
  begin(terms: RunTerms): string
  look(files: readonly CorpusFile[], known: readonly KnownArticle[]): Look
  /** After the last look. */
  plan(): Plan
  /** Before the first step, page by page: the articles that stay where they are. */
  restore(rows: readonly GroupingRow[]): null
  /** What the next articles are about, in few words: none twice. */
  upcoming(limit: number): readonly Upcoming[]
  /** Vectors for articles that are to come. */
  take(vectors: ReadonlyMap<string, Float32Array>): null
  /** The next articles; none at the end. */
  next(limit: number): readonly Step[]
  /** What is grouped otherwise from now on, among these stories and their neighbours. */
  repair(storyIds: readonly string[]): readonly Repair[]
  view(storyId: string, records: readonly PackedRecord[]): Viewed
  /** Which of the candidates are earlier stories of the same running topic, nearest first; `features` are those of the story's own first texts. */
  earlier(story: Story, features: readonly string[], candidates: readonly ThreadCandidate[]): readonly Story[]
}

export interface Question {
  readonly id: number
  readonly method: keyof Questions
  readonly values: readonly unknown[]
}

export type Answer = { readonly id: number, readonly value: unknown } | { readonly id: number, readonly error: Error }
