import type { Article } from '#model/article.ts'

/** An article as it stands in the corpus now; which version it is, the store knows. */
export type IncomingArticle = Omit<Article, 'version'>

/** Why something in the corpus folder could not be read, or not wholly: the file's name and one clear sentence. */
export interface CorpusProblem {
  readonly file: string
  readonly reason: string
}

/** What is known about an article from beside its text; null where nobody states it. */
export interface Metadata {
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly rights: string | null
}

/** An article as a format tells it, before it is divided. */
export interface FoundArticle extends Metadata {
  /** Tells apart the articles of one file; "" where a file holds one. */
  readonly key: string
  readonly title: string
  /** A sentence of summary that the publisher keeps apart from the body, or null. */
  readonly standfirst: string | null
  /** With the headline, where the format keeps it in the text. */
  readonly text: string
  /** What the publisher says of its state, such as "usable" or "canceled"; absent where nothing is said. */
  readonly status?: string | null
  /** As written, not checked. */
  readonly embargoedUntil?: string | null
}

/** What a file gave: its articles, and what was wrong with it. */
export interface Found {
  readonly articles: readonly FoundArticle[]
  /** One sentence each, without the file's name. */
  readonly reasons: readonly string[]
}

/** Nothing is known. */
export const noMetadata: Metadata = { publisher: null, url: null, publishedAt: null, language: null, rights: null }
