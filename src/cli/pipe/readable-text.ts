import { divideArticle } from '#corpus/divide-article.ts'

/** An article's text without page furniture, its parts one below the other. */
export function readableText(text: string, title: string | null): string {
  return divideArticle(text, title)
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n')
}
