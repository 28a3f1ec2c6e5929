import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import { groupBySentence } from './group-by-sentence.ts'
import type { EventCues } from './language.ts'
import { languageOf } from './languages.ts'
import { publicationDay } from './publication-day.ts'
import type { Clause } from './split-clauses.ts'
import { splitClauses } from './split-clauses.ts'
import { dayValue } from './value.ts'

/** An article with its clauses and dates, ready for asking when something in it happened. */
export interface ReadArticle {
  readonly text: string
  readonly cues: EventCues
  readonly sentences: readonly ReadSentence[]
  /** The publication day. */
  readonly today: string | null
}

/** A sentence with its clauses and dates. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  /** Only what fixes a day, a month or a year. */
  readonly dates: readonly DatedSpan[]
}

/** A date as day, month or year, and where it stands. */
export interface DatedSpan {
  readonly span: Span
  readonly date: string
}

/** Cuts the sentences into clauses and keeps the dates that fix a day, a month or a year. */
export function readArticle({ text, language, publishedAt }: Document, sentences: readonly Sentence[], timexes: readonly Timex[]): ReadArticle {
  const { eventCues: cues } = languageOf(language)
  const publication = publicationDay(publishedAt)
  const bySentence = groupBySentence(sentences, timexes)
  const datesOf = (index: number): DatedSpan[] => (bySentence.get(index) ?? []).flatMap(({ timex }) => {
    const date = timex.rule === 'dateline' || timex.rule === 'stamp' ? null : plainDate(timex)
    return date === null ? [] : [{ span: timex.span, date }]
  })
  return {
    text, cues, today: publication === null ? null : dayValue(publication),
    sentences: sentences.map((sentence, index) => ({ sentence, clauses: splitClauses(text, sentence.span, cues), dates: datesOf(index) })),
  }
}

/** A date as day, month or year; null for what fixes none of them. */
function plainDate({ type, value }: Timex): string | null {
  if (type === 'DURATION' || type === 'SET') return null
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|-Q|-H|-S|-F|-W|\/)/.exec(value ?? '')?.[0] ?? null
}
