import type { Span } from './span.ts'

/** What a stretch of an article's text is for: furniture is everything that the newsroom did not write as part of this article. */
export type PartKind = 'title' | 'standfirst' | 'highlights' | 'body' | 'furniture'

/** One paragraph or line of an article, in the order of the text; what no part covers is white space. */
export interface Part {
  readonly kind: PartKind
  readonly span: Span
}

/** One version of one publisher's text; `text` is never rewritten, a changed page becomes a new version. */
export interface Article {
  /** The same for all versions of one article. */
  readonly id: string
  /** Counts from 1. */
  readonly version: number
  /** The file in the corpus folder that it came from, such as "003_kremlin.txt". */
  readonly file: string
  readonly publisher: string | null
  readonly url: string | null
  /** A day ("2021-03-02") or an instant with offset ("2021-03-02T09:30:00+03:00"); null where nobody stated one. */
  readonly publishedAt: string | null
  /** BCP 47, such as "en". */
  readonly language: string
  readonly rights: string | null
  /** The headline, without white space around it; "" where there is none. */
  readonly title: string
  readonly text: string
  readonly parts: readonly Part[]
  /** SHA-256 of the text, in hexadecimal. */
  readonly contentHash: string
}
