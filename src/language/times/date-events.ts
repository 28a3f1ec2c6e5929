import type { Document } from '#language/document.ts'
import type { Event } from '#model/event.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import { languageOf } from './languages.ts'
import type { IndexedTimex } from './group-by-sentence.ts'
import { groupBySentence } from './group-by-sentence.ts'
import { publicationDay } from './publication-day.ts'
import { modalityAt, modalityOf } from './modality-of.ts'
import { splitClauses } from './split-clauses.ts'
import { dayValue } from './value.ts'

/** Undated sentences further down are background more often than news. */
const leadSentences = 4

/** Finds the clauses that a date belongs to; undated sentences of the lead take the publication day, "computed". */
export function dateEvents(document: Document, sentences: readonly Sentence[], timexes: readonly Timex[]): Event[] {
  const bodyStart = sentences.findIndex((sentence) => sentence.part === 'body')
  const bySentence = groupBySentence(sentences, timexes)
  return sentences.flatMap((sentence, index) => {
    const dated = datedClauses(document, sentence, index, bySentence.get(index) ?? [])
    if (dated.length > 0) return dated
    const isLead = sentence.part === 'body' && index - bodyStart < leadSentences
    return isLead ? leadEvent(document, sentence, index) : []
  })
}

function datedClauses(document: Document, sentence: Sentence, index: number, timexes: readonly IndexedTimex[]): Event[] {
  const dates = timexes.filter(({ timex }) => fixesDate(timex) && !isAdjective(document.text, timex))
  if (dates.length === 0) return []
  const cues = languageOf(document.language).eventCues
  const clauses = splitClauses(document.text, sentence.span, cues).map(({ span }) => span)
  let at = 0
  return dates.map(({ timex, index: timexIndex }): Event => {
    // Both lists ascend; a date on a border belongs to the sentence.
    while (at < clauses.length - 1 && (clauses[at]?.end ?? 0) < timex.span.end) at += 1
    const own = clauses[at]
    const clause = own !== undefined && isInside(timex.span, own) ? own : sentence.span
    const { value, edtf, precision, basis } = timex
    const told = modalityAt(timex.span, { text: document.text, clause, cues })
    const modality = told === 'actual' && isStillAhead(timex, document) ? 'planned' : told
    return { sentence: index, clause, timex: timexIndex, date: value, edtf, precision, basis, modality, rule: `clause; ${timex.rule}` }
  })
}

function fixesDate(timex: Timex): boolean {
  if (timex.type !== 'DATE' && timex.type !== 'TIME') return false
  return timex.precision !== 'unknown' && timex.rule !== 'dateline' && timex.rule !== 'stamp' && !timex.rule.endsWith('; end')
}

/** "a 16th-century mill" dates the mill, not what happens there. */
function isAdjective(text: string, { rule, span }: Timex): boolean {
  return rule === 'century' && (text.slice(span.start, span.end).includes('-') || /\ban? $/i.test(text.slice(Math.max(0, span.start - 3), span.start)))
}

/** "The hearing is on 4 May", told before that day: what lies ahead has not happened yet, however it is told. */
function isStillAhead({ value }: Timex, { publishedAt }: Document): boolean {
  const begins = value?.replace(/-(Q[1-4]|SP|SU|FA)$/, (_, part: string) => `-${firstMonths[part] ?? ''}`)
  const day = /^\d{4}(?:-\d\d){0,2}(?=$|T)/.exec(begins ?? '')?.[0]
  return day !== undefined && publishedAt !== null && day > publishedAt.slice(0, day.length)
}

/** Quarters and seasons begin with a month; winter, which lies in two years, is left out. */
const firstMonths: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10', SP: '03', SU: '06', FA: '09' }

function leadEvent(document: Document, sentence: Sentence, index: number): Event[] {
  const publication = publicationDay(document.publishedAt)
  const modality = modalityOf(document.text.slice(sentence.span.start, sentence.span.end), languageOf(document.language).eventCues)
  if (publication === null || modality !== 'actual') return []
  const date = dayValue(publication)
  return [{ sentence: index, clause: sentence.span, timex: null, date, edtf: date, precision: 'day', basis: 'computed', modality, rule: 'lead' }]
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
