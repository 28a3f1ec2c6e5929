import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import type { EventCues } from './language.ts'
import { languageOf } from './languages.ts'
import { modalityOf } from './modality-of.ts'
import { publicationDay } from './publication-day.ts'
import type { Clause } from './split-clauses.ts'
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
  const cues = languageOf(document.language).eventCues
  const publication = publicationDay(document.publishedAt)
  const today = publication === null ? null : dayValue(publication)
  return words.map((event) => {
    const sentence = sentences[event.sentence]
    return sentence === undefined ? null : dateMention(surroundings({ document, sentence, timexes, cues }, event), event, today)
  })
}

interface Reading {
  readonly document: Document
  readonly sentence: Sentence
  readonly timexes: readonly Timex[]
  readonly cues: EventCues
}

interface Surroundings {
  readonly text: string
  readonly word: Span
  readonly clause: Clause
  readonly main: Clause | undefined
  readonly timexes: readonly Timex[]
  readonly cues: EventCues
}

function surroundings({ document: { text }, sentence, timexes, cues }: Reading, event: EventWord): Surroundings {
  const at = sentence.span.start + Math.max(0, text.slice(sentence.span.start, sentence.span.end).indexOf(event.word))
  const word = { start: at, end: at + event.word.length }
  const clauses = splitClauses(text, sentence.span, cues)
  const clause = clauses.find(({ span }) => isInside(word, span)) ?? { span: sentence.span, kind: 'main' }
  const dates = timexes.filter((timex) => isInside(timex.span, sentence.span) && timex.rule !== 'dateline' && plainDate(timex) !== null)
  return { text, word, clause, main: clauses.find(({ kind }) => kind === 'main'), timexes: dates, cues }
}

function dateMention(around: Surroundings, event: EventWord, today: string | null): string | null {
  const own = nearestDate(around, around.clause.span)
  if (own !== null) return own
  const inMain = around.clause.kind === 'apart' || around.main === undefined ? null : nearestDate(around, around.main.span)
  if (inMain !== null) return inMain
  const before = around.text.slice(around.clause.span.start, around.word.start)
  if (around.cues.earlier.test(before)) return null
  if (around.cues.reporting.test(event.word)) return today
  const isLead = event.sentence < leadSentences && modalityOf(before, around.cues) === 'actual'
  return isLead ? today : null
}

function nearestDate({ timexes, word }: Surroundings, clause: Span): string | null {
  const inside = timexes.filter((timex) => isInside(timex.span, clause))
  const nearest = inside.toSorted((a, b) => distance(a.span, word) - distance(b.span, word))[0]
  return nearest === undefined ? null : plainDate(nearest)
}

/** A date as day, month or year; null for what fixes none of them. */
function plainDate({ type, value }: Timex): string | null {
  if (type === 'DURATION' || type === 'SET') return null
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|-Q|-H|-S|-F|-W|\/)/.exec(value ?? '')?.[0] ?? null
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
