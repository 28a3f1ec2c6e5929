import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import { publicationDay } from './publication-day.ts'
import { modalityOf } from './modality-of.ts'
import { splitClauses } from './split-clauses.ts'
import { dayValue } from './value.ts'

/** A word that stands for an event, by the sentence it stands in. */
export interface EventWord {
  readonly sentence: number
  readonly word: string
}

/** Undated sentences further down are background more often than news: title, date line, and the four that follow. */
const leadSentences = 6

/** The day, month or year of each event; null where the text does not settle it. */
export function dateMentions(
  document: Document, sentences: readonly Sentence[], timexes: readonly Timex[], words: readonly EventWord[],
): (string | null)[] {
  return words.map((event) => {
    const sentence = sentences[event.sentence]
    return sentence === undefined ? null : dateMention({ document, sentence, timexes }, event)
  })
}

interface Surroundings {
  readonly document: Document
  readonly sentence: Sentence
  readonly timexes: readonly Timex[]
}

function dateMention({ document, sentence, timexes }: Surroundings, event: EventWord): string | null {
  const at = sentence.span.start + Math.max(0, document.text.slice(sentence.span.start, sentence.span.end).indexOf(event.word))
  const word: Span = { start: at, end: at + event.word.length }
  const dated = timexes.filter((timex) => isInside(timex.span, sentence.span) && plainDate(timex.value) !== null && timex.type !== 'DURATION')
  const nearest = dated.toSorted((a, b) => distance(a.span, word) - distance(b.span, word))[0]
  if (nearest !== undefined) return plainDate(nearest.value)
  const clause = splitClauses(document.text, sentence.span).find((span) => isInside(word, span)) ?? sentence.span
  if (event.sentence >= leadSentences || modalityOf(document.text.slice(clause.start, at)) !== 'actual') return null
  const publication = publicationDay(document.publishedAt)
  return publication === null ? null : dayValue(publication)
}

/** A TIMEX value as day, month or year; null for what fixes none of them. */
function plainDate(value: string | null): string | null {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|-Q|-H|-S|-F|-W)/.exec(value ?? '')?.[0] ?? null
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
