import type { Span } from './span.ts'

/** Where a line comes from: the article, the sentence, and its exact words. */
export interface Citation {
  readonly articleId: string
  readonly version: number
  /** The publisher, or the file's name where no publisher is known. */
  readonly outlet: string
  readonly url: string | null
  /** The sentence (or several that touch) in `Article.text`. */
  readonly span: Span
  /** `text.slice(span.start, span.end)`, letter for letter. */
  readonly words: string
}
