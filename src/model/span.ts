/** Half-open UTF-16 offsets into `Article.text`, so that `text.slice(start, end)` is the evidence. */
export interface Span {
  readonly start: number
  readonly end: number
}
