import type { Article } from '#model/article.ts'
import type { Findings } from '#model/findings.ts'

/** One article of a story with what language found in it, as the views of a story read it. */
export interface StoryArticle {
  readonly article: Article
  readonly findings: Findings
  /** The article whose text this one repeats; null for a text of its own. */
  readonly copyOf: string | null
}
