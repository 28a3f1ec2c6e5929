import type { Sentence } from '#model/sentence.ts'
import { isInside } from './event-word.ts'
import type { DatedSpan, ReadArticle } from './read-article.ts'

/** The day that the first sentence of the body states for itself; null where it states none. A headline and "the deal" tell of the same. */
export function dateOfLead({ sentences }: ReadArticle): string | null {
  const lead = sentences.find(({ sentence, dates }) => sentence.part === 'body' && !isDateLine(sentence, dates))
  const main = lead?.clauses.find(({ kind }) => kind === 'main')
  const days = lead?.dates.filter(({ date }) => date.length === 10) ?? []
  const ofMain = days.find(({ span }) => main !== undefined && isInside(span, main.span))
  return (ofMain ?? (days.length === 1 ? days[0] : undefined))?.date ?? null
}

function isDateLine({ span }: Sentence, [first]: readonly DatedSpan[]): boolean {
  return first !== undefined && first.span.end - first.span.start > (span.end - span.start) / 2
}
