import type { FoundArticle } from '../incoming-article.ts'
import { readPublishedAt } from '../published-at.ts'

/** The article with its date in our form; without it, and with the reason, where the date cannot be read. */
export function datedArticle(article: FoundArticle): { readonly article: FoundArticle, readonly reason?: string } {
  if (article.publishedAt === null) return { article }
  const publishedAt = readPublishedAt(article.publishedAt)
  if (publishedAt !== undefined) return { article: { ...article, publishedAt } }
  const reason = `The date ${JSON.stringify(article.publishedAt.slice(0, 60))} of “${article.title.slice(0, 60)}” cannot be read; write 2021-03-02 or 2021-03-02T09:30:00+03:00. The article is read without it.`
  return { article: { ...article, publishedAt: null }, reason }
}
