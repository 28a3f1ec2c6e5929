import type { Article } from '#model/article.ts'
import type { Citation } from '#model/citation.ts'
import type { Span } from '#model/span.ts'

/** The citation of a stretch of an article. */
export function cite(article: Article, span: Span): Citation {
  return {
    articleId: article.id,
    version: article.version,
    outlet: article.publisher ?? article.file,
    url: article.url,
    span,
    words: article.text.slice(span.start, span.end),
  }
}
