import type { Citation } from '#model/citation.ts'
import type { StoreReader } from '#store/store.ts'

/** The headline of an article, or its first line where it has none; null for an unknown article. */
export async function citeHeadline(store: StoreReader, articleId: string): Promise<Citation | null> {
  const article = (await store.article(articleId))?.article
  const part = article?.parts.find(({ kind }) => kind === 'title') ?? article?.parts.find(({ kind }) => kind !== 'furniture')
  if (article === undefined || part === undefined) return null
  const words = article.text.slice(part.span.start, part.span.end)
  return { articleId: article.id, version: article.version, outlet: article.publisher ?? article.file, url: article.url, span: part.span, words }
}
