import { createHash } from 'node:crypto'
import type { Article } from '#model/article.ts'
import type { ArticleRecord } from '#store/store.ts'

/** The publisher, or the file's name where no publisher is known. */
export function outletOf(article: Article): string {
  return article.publisher ?? article.file
}

/** The day of publication, without the time of day. */
export function publishedOn(article: Article): string | null {
  return article.publishedAt?.slice(0, 10) ?? null
}

/** See KnownArticle.metadataHash: SHA-256 over what surrounds the text. */
export function metadataHash(article: Article): string {
  const { title, publisher, url, publishedAt, language, rights } = article
  return createHash('sha256').update(JSON.stringify([title, publisher, url, publishedAt, language, rights])).digest('hex')
}

/** The words of a search for an article's topic: its headline, and the names that it names. */
export function topicOf({ article, findings }: ArticleRecord): { readonly title: string, readonly persons: string } {
  return { title: article.title, persons: findings.persons.flatMap(({ aliases, name }) => [name, ...aliases]).join(' , ') }
}
