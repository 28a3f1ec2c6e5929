import type { Span } from '#model/span.ts'

/** The links of a chain of sources in words: a name as it is, a span as the article has it; what is not known is left out. */
export function chainOf(text: string, links: readonly (string | Span | null)[]): string[] {
  return links.flatMap((link) => (link === null ? [] : [typeof link === 'string' ? link : text.slice(link.start, link.end)]))
}
