import type { PartKind } from '#model/article.ts'

/** One article as highlights are chosen from it; copies are left out before. */
export interface HighlightSource {
  readonly title: string
  /** In the order of the text. */
  readonly sentences: readonly { readonly words: string, readonly part: PartKind }[]
}

/** The title and the sentences of a source, one a line. */
export function textOf({ title, sentences }: HighlightSource): string {
  return [title, ...sentences.map(({ words }) => words)].join('\n')
}
