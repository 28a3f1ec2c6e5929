import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import { chooseSentences, rarityAmong } from './choose-sentences.ts'
import { datedSentencesOf, dayOf, publishedOn, type DatedSentence } from './dated-sentence.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { weighDays } from './weigh-days.ts'

/** A day of a story with the sentences that tell it best. */
export interface DaySummary {
  readonly day: string
  readonly weight: number
  readonly sentences: readonly { readonly article: StoryArticle, readonly span: Span, readonly words: string }[]
}

export interface DayLimits {
  readonly maxDates: number
  /** A day. */
  readonly maxSentences: number
  /** The first and the last day that may be chosen; by default from shortly before the first report to the last one. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

interface Told {
  readonly article: StoryArticle
  readonly span: Span
  readonly words: string
  readonly weight: number
}

/** Undated sentences this high in an article tell of its day, or of the day before. */
const leadSentences = 5
const mostDaysBefore = 14

/** The days that matter most in a story, in the order of time, each with verbatim sentences; only days, never anything coarser. */
export function summariseDays(articles: readonly StoryArticle[], limits: DayLimits): DaySummary[] {
  const dated = datedSentencesOf(articles).filter(({ expression }) => expression !== null)
  const published = countPublished(articles)
  const [earliest, latest] = windowOf(published, limits)
  const votes = votesOf(dated).filter(({ day }) => day >= earliest && day <= latest)
  const chosen = [...weighDays(votes, published)].sort(heaviestFirst).slice(0, limits.maxDates).sort(([a], [b]) => (a < b ? -1 : 1))
  const rarity = rarityAmong(articles.flatMap(allWords))
  const told = toldByDay(articles, dated)
  return chosen.map(([day, weight]) => ({ day, weight, sentences: chooseSentences(told.get(day) ?? [], rarity, limits.maxSentences) }))
}

function heaviestFirst([dayA, a]: readonly [string, number], [dayB, b]: readonly [string, number]): number {
  return b - a || (dayA < dayB ? -1 : 1)
}

/** What lies longer before the first report is background; what lies after the last one has not happened yet. */
function windowOf(published: ReadonlyMap<string, number>, { since, until }: DayLimits): [string, string] {
  const reports = [...published.keys()].sort()
  const [first = '', last = '9999'] = [reports[0], reports.at(-1)]
  return [since ?? (first === '' ? first : dayOfNumber(dayNumber(first) - mostDaysBefore)), until ?? last]
}

/** Which article names which day. */
export function votesOf(dated: readonly DatedSentence[]): { day: string, articleId: string, publishedOn: string | null }[] {
  return dated.flatMap((sentence) => {
    const day = dayOf(sentence)
    return day === null ? [] : [{ day, articleId: sentence.article.article.id, publishedOn: publishedOn(sentence.article) }]
  })
}

/** How many articles of their own came out on each day. */
export function countPublished(articles: readonly StoryArticle[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const day = publishedOn(article)
    if (day !== null && article.copyOf === null) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function allWords({ article, findings }: StoryArticle): string[] {
  return findings.sentences.map(({ span }) => article.text.slice(span.start, span.end))
}

function toldByDay(articles: readonly StoryArticle[], dated: readonly DatedSentence[]): Map<string, Told[]> {
  const told = new Map<string, Told[]>()
  const add = (day: string, sentence: Told) => {
    const sentences = told.get(day)
    if (sentences === undefined) told.set(day, [sentence])
    else sentences.push(sentence)
  }
  for (const sentence of dated) {
    const day = dayOf(sentence)
    if (day !== null) add(day, { article: sentence.article, span: sentence.span, words: sentence.words, weight: 1 })
  }
  const own = new Set(dated.map(({ article, sentence }) => `${article.article.id} ${sentence}`))
  for (const article of articles.filter(({ copyOf }) => copyOf === null)) {
    const day = publishedOn(article)
    if (day === null) continue
    for (const [at, { span }] of article.findings.sentences.slice(0, leadSentences).entries()) {
      if (own.has(`${article.article.id} ${at}`)) continue
      const lead = { article, span, words: article.article.text.slice(span.start, span.end) }
      add(day, { ...lead, weight: 0.6 })
      add(dayOfNumber(dayNumber(day) - 1), { ...lead, weight: 0.4 })
    }
  }
  return told
}
