import type { Article } from '#model/article.ts'
import type { Citation } from '#model/citation.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import { outletOf } from './article-columns.ts'

/** The sentences that hold a quotation, and the one next to them where only that one names its source or its cue. */
export function citeQuotation(quotation: Quotation, article: Article, sentences: readonly Sentence[]): Citation {
  const span = sentencesAround(quotation, sentences.map((sentence) => sentence.span))
  return citation(article, span)
}

/** The words of a span with where they come from. */
export function citation(article: Article, span: Span): Citation {
  return {
    articleId: article.id,
    version: article.version,
    outlet: outletOf(article),
    url: article.url,
    span,
    words: article.text.slice(span.start, span.end),
  }
}

function sentencesAround(quotation: Quotation, sentences: readonly Span[]): Span {
  const content = hull(quotation.content)
  let first = sentences.findIndex((span) => span.end > content.start)
  let last = sentences.findLastIndex((span) => span.start < content.end)
  // No sentence holds it: a text whose sentences were not read; the content must do.
  if (first === -1 || last < first) return content
  for (const part of [...quotation.source ?? [], ...quotation.cue ?? []]) {
    if (touches(sentences[first - 1], part)) first -= 1
    else if (touches(sentences[last + 1], part)) last += 1
  }
  return hull([content, ...sentences.slice(first, last + 1)])
}

function touches(sentence: Span | undefined, part: Span): boolean {
  return sentence !== undefined && sentence.start < part.end && part.start < sentence.end
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}
