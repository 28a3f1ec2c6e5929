import type { Part } from '#model/article.ts'
import { articleId, sha256 } from './article-id.ts'
import { divideArticle } from './divide-article.ts'
import { guessLanguage } from './guess-language.ts'
import type { FoundArticle, IncomingArticle, Metadata } from './incoming-article.ts'

/** Makes an article of what a format told; the metadata beside the file wins over what the file says of itself. */
export function divideFound(file: string, found: FoundArticle, beside: Metadata): IncomingArticle {
  const { text } = found
  const title = found.title.replace(/\s+/g, ' ').trim()
  return {
    id: articleId(file, found.key),
    file,
    publisher: beside.publisher ?? found.publisher,
    url: beside.url ?? found.url,
    publishedAt: beside.publishedAt ?? found.publishedAt,
    language: beside.language ?? found.language ?? guessLanguage(text),
    rights: beside.rights ?? found.rights,
    title,
    text,
    parts: withStandfirst(divideArticle(text, title === '' ? null : title), text, found.standfirst),
    contentHash: sha256(text),
  }
}

/** Where the publisher keeps the standfirst apart, the text need not be asked which paragraph it is. */
function withStandfirst(parts: readonly Part[], text: string, standfirst: string | null): readonly Part[] {
  if (standfirst === null) return parts
  const place = parts.findIndex(({ span }) => text.slice(span.start, span.end) === standfirst.trim())
  return place > 2 ? parts : parts.map((part, index) => (index === place && part.kind !== 'title' ? { ...part, kind: 'standfirst' } : part))
}
