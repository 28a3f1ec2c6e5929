import { z } from 'zod'
import { divideArticle } from '#corpus/divide-article.ts'
import { readQuotations } from '#language/read-quotations.ts'
import type { Resources } from '#language/read-quotations.ts'
import type { Part } from '#model/article.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import { checkLine } from './check-line.ts'

const line = z.object({
  id: z.string(), text: z.string(), title: z.string().nullish(), published: z.string().nullish(), language: z.string().optional(),
})

/** Answers an article with its quotations, every occurrence with its own spans, as offsets into `text` as given. */
export function pipeQuotes(input: unknown, resources: Resources): unknown {
  const { id, text, title = null, published = null, language = 'en' } = checkLine(line, input)
  const parts = withRepeatedTitles(text, divideArticle(text, title))
  const { quotations } = readQuotations({ text, title, parts, publishedAt: published, language }, resources)
  return { id, quotes: quotations.map(toQuote) }
}

/** A repeated headline is furniture to a reader, but a script asks for every occurrence. */
function withRepeatedTitles(text: string, parts: readonly Part[]): Part[] {
  const words = ({ span }: Part): string => text.slice(span.start, span.end).trim()
  const titles = new Set(parts.filter((part) => part.kind === 'title').map(words))
  return parts.map((part) => (part.kind === 'furniture' && titles.has(words(part)) ? { ...part, kind: 'title' } : part))
}

function toQuote(quotation: Quotation): unknown {
  const { id, kind, speakerName, level, reason } = quotation
  const pairs = (spans: readonly Span[] | null): number[][] | null => spans?.map(({ start, end }) => [start, end]) ?? null
  return { id, content: pairs(quotation.content), kind, cue: pairs(quotation.cue), speaker: pairs(quotation.source), speakerName, level, reason }
}
