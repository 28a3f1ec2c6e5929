import type { Token } from '#language/sentences/token.ts'

/** An article to learn from: its tokens, and the index of each one's label. */
export interface LabelledArticle {
  readonly tokens: readonly Token[]
  readonly labels: Uint8Array
}
