import type { Part } from '#model/article.ts'

/** What the language room reads: an article's text, divided into parts, and what is known about it from outside the text. */
export interface Document {
  readonly text: string
  /** The headline, where it is known apart from the text; a headline inside the text is a part of kind "title". */
  readonly title: string | null
  /** Ascending, never overlapping; parts of kind "furniture" are not read. */
  readonly parts: readonly Part[]
  /** A day ("2021-03-02") or an instant with offset; null where nobody stated one: nothing relative is resolved then. */
  readonly publishedAt: string | null
  /** BCP 47. */
  readonly language: string
}
