import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import { groupBySentence } from './group-by-sentence.ts'
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

/** Undated sentences further down are background more often than news: title, date line, and the two that follow. */
const leadSentences = 4
/** What plainly happened is still told as the news of the day a little further down. */
const happeningSentences = 10
/** "has won" tells the news of the day only in the very first sentences. */
const perfectSentences = 4

/** The day, month or year of each event; null where the text does not settle it. */
export function dateMentions(
  document: Document, sentences: readonly Sentence[], timexes: readonly Timex[], words: readonly EventWord[],
): (string | null)[] {
  const article = readArticle(document, sentences, timexes)
  return words.map((event) => dateMention(article, event))
}

interface Article {
  readonly text: string
  readonly cues: EventCues
  readonly sentences: readonly ReadSentence[]
  /** The publication day. */
  readonly today: string | null
}

interface ReadSentence {
  readonly sentence: Sentence
  readonly clauses: readonly Clause[]
  /** Only what fixes a day, a month or a year. */
  readonly dates: readonly DatedSpan[]
}

interface DatedSpan {
  readonly span: Span
  readonly date: string
}

function readArticle({ text, language, publishedAt }: Document, sentences: readonly Sentence[], timexes: readonly Timex[]): Article {
  const { eventCues: cues } = languageOf(language)
  const publication = publicationDay(publishedAt)
  const bySentence = groupBySentence(sentences, timexes)
  const datesOf = (index: number): DatedSpan[] => (bySentence.get(index) ?? []).flatMap(({ timex }) => {
    const date = timex.rule === 'dateline' ? null : plainDate(timex)
    return date === null ? [] : [{ span: timex.span, date }]
  })
  return {
    text, cues, today: publication === null ? null : dayValue(publication),
    sentences: sentences.map((sentence, index) => ({ sentence, clauses: splitClauses(text, sentence.span, cues), dates: datesOf(index) })),
  }
}

function dateMention(article: Article, event: EventWord): string | null {
  const own = article.sentences[event.sentence]
  if (own === undefined) return null
  return statedDate(article, own, event.word) ?? undatedMention(article, own, event)
}

/** The date of the word's own clause, or of the main clause where the word's clause goes on in its time. */
function statedDate({ text, cues }: Article, { sentence, clauses, dates }: ReadSentence, word: string): string | null {
  const at = placeOf(text, sentence, word)
  const clause = clauses.find(({ span }) => isInside(at, span))
  if (clause === undefined) return null
  const own = nearest(dates.filter(({ span }) => !isOfAnotherVerb(text.slice(at.end, span.start), cues)), clause.span, at)
  if (own !== null) return isPurpose(text.slice(clause.span.start, at.start), cues) && !hasDateAfter(dates, clause.span, at) ? null : own
  const main = clause.kind !== 'joined' ? undefined : clauses.find(({ kind }) => kind === 'main')
  return main === undefined ? null : nearest(dates, main.span, at)
}

/** "is preparing to release it in 2013" dates the release, not the preparing. */
function isOfAnotherVerb(between: string, cues: EventCues): boolean {
  return cues.infinitive.test(between)
}

/** "was chosen on Friday to build it" dates the choice, not the building. */
function isPurpose(before: string, cues: EventCues): boolean {
  return cues.beforeInfinitive.test(before)
}

function hasDateAfter(dates: readonly DatedSpan[], clause: Span, at: Span): boolean {
  return dates.some(({ span }) => isInside(span, clause) && span.start > at.end)
}

/** Without a date the news of the day is told high in the article; further down only what somebody says now. */
function undatedMention(article: Article, own: ReadSentence, event: EventWord): string | null {
  const { text, cues, today } = article
  const at = placeOf(text, own.sentence, event.word)
  const clause = own.clauses.find(({ span }) => isInside(at, span))?.span ?? own.sentence.span
  const before = text.slice(clause.start, at.start)
  if (cues.earlier.test(before)) return null
  if (cues.reporting.test(event.word)) return today
  if (cues.perfect.test(before) && event.sentence >= perfectSentences) return null
  const limit = cues.happening.test(event.word) ? happeningSentences : leadSentences
  if (event.sentence >= limit || modalityOf(before, cues) !== 'actual' || isPurpose(before, cues)) return null
  if (own.sentence.part === 'title') return dateOfLead(article) ?? today
  return cues.standing.test(text.slice(clause.start, at.end)) || cues.madeBy.test(text.slice(at.start, clause.end)) ? null : today
}

/** A headline tells what the first sentence of the body tells, and that one says when. */
function dateOfLead({ sentences }: Article): string | null {
  const lead = sentences.find(({ sentence, dates }) => sentence.part === 'body' && !isDateLine(sentence, dates))
  const main = lead?.clauses.find(({ kind }) => kind === 'main')
  const day = lead?.dates.find(({ span, date }) => date.length === 10 && main !== undefined && isInside(span, main.span))
  return day?.date ?? null
}

function isDateLine({ span }: Sentence, [first]: readonly DatedSpan[]): boolean {
  return first !== undefined && first.span.end - first.span.start > (span.end - span.start) / 2
}

function nearest(dates: readonly DatedSpan[], clause: Span, at: Span): string | null {
  const inside = dates.filter(({ span }) => isInside(span, clause))
  return inside.toSorted((a, b) => distance(a.span, at) - distance(b.span, at))[0]?.date ?? null
}

function placeOf(text: string, { span }: Sentence, word: string): Span {
  const start = span.start + Math.max(0, text.slice(span.start, span.end).indexOf(word))
  return { start, end: start + word.length }
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
