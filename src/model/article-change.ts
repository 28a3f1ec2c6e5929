/** Something that befell an article after it was first read; what was posted of it may need a correction. */
export interface ArticleChange {
  /** Counts up over all articles, without repeats. */
  readonly sequence: number
  readonly articleId: string
  /** new-version: other text · corrected: other text, with a note by the publisher that it corrects · withdrawn: not to be shown any more. */
  readonly kind: 'new-version' | 'corrected' | 'withdrawn'
  /** An instant in UTC. */
  readonly at: string
}
