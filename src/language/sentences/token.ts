/** How a token stands to the quotation marks of its paragraph; nested marks and what stands in them count as inside. */
export type MarkState = 'outside' | 'inside' | 'open' | 'close'

/** A word, number or sign of an article. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hasSpaceBefore: boolean
  /** As in `Sentence.paragraph`. */
  readonly paragraph: number
  /** Index into the article's sentences. */
  readonly sentence: number
  readonly mark: MarkState
}
