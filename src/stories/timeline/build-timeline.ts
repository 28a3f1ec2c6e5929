import type { Span } from '#model/span.ts'
import type { TimelineEntry, TimelineEvidence } from '#model/timeline.ts'
import { cite } from '../cite.ts'
import { datelineLength } from '../highlights/dateline-length.ts'
import { isDangling } from '../highlights/is-dangling.ts'
import type { StoryArticle } from '../story-article.ts'
import { chooseSentences, rarityAmong } from './choose-sentences.ts'
import { datedSentencesOf, dayOf, publishedOn, type DatedSentence } from './dated-sentence.ts'
import { daysBetween, daysOf } from './day-number.ts'
import { draftEntries, type DraftEntry } from './draft-entry.ts'
import { hasLooseMark } from './has-loose-mark.ts'
import { mergeEvents } from './merge-events.ts'
import { orderStatements, type OrderedStatement } from './order-statements.ts'
import { countPublished, votesOf } from './summarise-days.ts'
import { weighDays } from './weigh-days.ts'

const mostEntries = 60
const mostBackground = 12
const mostEvidence = 6
const mostDaysBefore = 45
const mostSentencesAfterLead = 2
const mostDaysOfNews = 7

/**
 * A story's timeline in the order of time: one entry an event, with the sentences that tell it, what is not settled shown as such.
 * Entries without a full date come last among their kind, in the order in which they are told.
 */
export function buildTimeline(articles: readonly StoryArticle[]): TimelineEntry[] {
  const dated = newsOf(articles, datedSentencesOf(articles))
  const drafts = mergeEvents(draftEntries(dated))
  const weights = weighDays(votesOf(dated.filter(({ expression }) => expression !== null)), countPublished(articles))
  const rarity = rarityAmong(dated.map(({ words }) => words))
  const firstReport = [...countPublished(articles).keys()].sort()[0]
  const entries = [
    ...drafts.map((draft) => entryOf(draft, { rarity, firstReport, weights })),
    ...orderStatements(articles, drafts).map(entryOfStatement),
  ]
  return sortByTime(limit(entries))
}

/** An article whose lead dates its news is dated by it; of any other the first sentence stands for its publication day. */
function newsOf(articles: readonly StoryArticle[], dated: readonly DatedSentence[]): DatedSentence[] {
  const kept = new Set<DatedSentence>()
  for (const article of articles) {
    const own = dated.filter((sentence) => sentence.article === article)
    const stated = own.filter(({ expression }) => expression !== null)
    const lead = own.find(({ expression, words }) => expression === null && !isDangling(words))
    for (const sentence of stated) kept.add(sentence)
    if (lead !== undefined && !stated.some((sentence) => isNews(sentence, lead))) kept.add(lead)
  }
  return dated.filter((sentence) => kept.has(sentence))
}

/** Whether a sentence near the top tells what happened in the days before publication. */
function isNews(sentence: DatedSentence, lead: DatedSentence): boolean {
  const [day, published] = [dayOf(sentence), publishedOn(sentence.article)]
  if (day === null || published === null || sentence.event.modality !== 'actual') return false
  const age = daysBetween(day, published)
  return sentence.sentence <= lead.sentence + mostSentencesAfterLead && age >= 0 && age <= mostDaysOfNews
}

interface Measures {
  readonly rarity: (term: string) => number
  readonly firstReport: string | undefined
  readonly weights: ReadonlyMap<string, number>
}

function entryOf(draft: DraftEntry, { rarity, firstReport, weights }: Measures): TimelineEntry {
  const { date, precision, basis, modality, doSourcesDiffer } = draft
  const evidence = bestOfEachArticle(draft, rarity).map(evidenceOf)
  const days = date.split('/').map((day) => weights.get(day) ?? 0)
  return {
    date, precision, basis, modality, doSourcesDiffer, evidence,
    isBackground: isBackground(draft, firstReport),
    sourceCount: new Set(draft.sentences.map(({ article }) => article.article.id)).size,
    weight: Math.max(...days, 0.5 * Math.log1p(evidence.length)),
  }
}

/** One sentence an article, the most telling first; the day itself before "last month", the body before the publisher's highlights. */
function bestOfEachArticle({ sentences }: DraftEntry, rarity: (term: string) => number): DatedSentence[] {
  const candidates = sentences.map((sentence) => ({ sentence, words: sentence.words, weight: weightOf(sentence) }))
  const ranked = chooseSentences(candidates, rarity, candidates.length)
  const [first] = ranked
  const order = first === undefined ? [] : [...ranked, ...candidates.filter((candidate) => !ranked.includes(candidate))]
  const best = new Map<string, DatedSentence>()
  for (const { sentence } of order) {
    const id = sentence.article.article.id
    if (!best.has(id)) best.set(id, sentence)
  }
  return [...best.values()].slice(0, mostEvidence)
}

function weightOf({ article, sentence, words, event }: DatedSentence): number {
  const part = article.findings.sentences[sentence]?.part
  const ofPart = part === 'body' ? 1 : part === 'standfirst' ? 0.5 : 0.2
  const ofDate = event.precision === 'day' || event.precision === 'time' ? 1 : 0.3
  return ofPart * ofDate * (isDangling(words) ? 0.2 : 1) * (hasLooseMark(words) ? 0.2 : 1) * (1 + 1 / (1 + sentence))
}

function evidenceOf({ article, span, event, expression }: DatedSentence): TimelineEvidence {
  const start = span.start + datelineLength(article.article.text.slice(span.start, span.end))
  return { citation: cite(article.article, { start, end: span.end }), clause: event.clause, expression, edtf: event.edtf ?? event.date }
}

function entryOfStatement({ date, told }: OrderedStatement): TimelineEntry {
  const evidence = told.slice(0, mostEvidence).map(({ article, span }: { article: StoryArticle, span: Span }) => (
    { citation: cite(article.article, span), clause: span, expression: null, edtf: null }
  ))
  return {
    date, precision: 'range', basis: 'inferred', modality: 'actual', isBackground: false, doSourcesDiffer: false, evidence,
    sourceCount: new Set(told.map(({ article }) => article.article.id)).size,
    weight: Math.log1p(told.length),
  }
}

/** Background lies well before the first report; where no report has a date, it is whatever is told more coarsely than by days. */
function isBackground({ date, precision }: DraftEntry, firstReport: string | undefined): boolean {
  const isCoarse = precision !== 'day' && precision !== 'range' && precision !== 'week'
  const days = daysOf(date)
  if (firstReport === undefined || days === undefined) return isCoarse
  return daysBetween(days.last, firstReport) > mostDaysBefore
}

function limit(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const heaviest = (some: readonly TimelineEntry[], most: number) => some.toSorted((left, right) => right.weight - left.weight).slice(0, most)
  const background = heaviest(entries.filter((entry) => entry.isBackground), mostBackground)
  const affair = heaviest(entries.filter((entry) => !entry.isBackground), mostEntries)
  return entries.filter((entry) => background.includes(entry) || affair.includes(entry))
}

/** Full dates in their order; dates with an open year or none after them, as told. */
function sortByTime(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: daysOf(entry.date) }))
  const full = keyed.filter(({ key }) => key !== undefined)
    .sort((left, right) => compare(left.key?.first, right.key?.first) || compare(left.key?.last, right.key?.last))
  return [...full, ...keyed.filter(({ key }) => key === undefined)].map(({ entry }) => entry)
}

function compare(left = '', right = ''): number {
  return left < right ? -1 : left > right ? 1 : 0
}
