import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import type { EventWord } from './event-word.ts'
import { isInside, isPurpose, placeOf } from './event-word.ts'
import type { EventCues } from './language.ts'
import type { DatedSpan, ReadArticle, ReadSentence } from './read-article.ts'
import { readArticle } from './read-article.ts'
import { undatedMention } from './undated-mention.ts'

/** The day, month or year of each event; null where the text does not settle it. */
export function dateMentions(
  document: Document, sentences: readonly Sentence[], timexes: readonly Timex[], words: readonly EventWord[],
): (string | null)[] {
  const article = readArticle(document, sentences, timexes)
  return words.map((event) => dateMention(article, event))
}

function dateMention(article: ReadArticle, event: EventWord): string | null {
  const own = article.sentences[event.sentence]
  if (own === undefined) return null
  return statedDate(article, own, event) ?? undatedMention(article, own, event)
}

/** The date of the word's own clause, or of the main clause where the word's clause goes on in its time. */
function statedDate({ text, cues }: ReadArticle, { sentence, clauses, dates }: ReadSentence, event: EventWord): string | null {
  const at = placeOf(text, sentence, event.word)
  const clause = clauses.find(({ span }) => isInside(at, span))
  if (clause === undefined) return null
  const own = nearest(dates.filter(({ span }) => !isOfAnotherVerb(text.slice(at.end, span.start), cues)), clause.span, at)
  if (own !== null) {
    const isMeant = isPurpose(text.slice(clause.span.start, at.start), event, cues) && !hasDateAfter(dates, clause.span, at)
    return isMeant ? null : own
  }
  const main = clause.kind !== 'joined' ? undefined : clauses.find(({ kind }) => kind === 'main')
  return main === undefined ? null : nearest(dates, main.span, at)
}

/** "is preparing to release it in 2013" dates the release, not the preparing. */
function isOfAnotherVerb(between: string, cues: EventCues): boolean {
  return cues.infinitive.test(between)
}

function hasDateAfter(dates: readonly DatedSpan[], clause: Span, at: Span): boolean {
  return dates.some(({ span }) => isInside(span, clause) && span.start > at.end)
}

function nearest(dates: readonly DatedSpan[], clause: Span, at: Span): string | null {
  const inside = dates.filter(({ span }) => isInside(span, clause))
  return inside.toSorted((a, b) => distance(a.span, at) - distance(b.span, at))[0]?.date ?? null
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}
