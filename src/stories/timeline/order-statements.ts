import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import { alignRenderings } from '../wordings/align-renderings.ts'
import { renderingsOf, storyStems, type Rendering } from '../wordings/rendering.ts'
import { publishedOn } from './dated-sentence.ts'
import { daysOf } from './day-number.ts'
import type { DraftEntry } from './draft-entry.ts'
import { pointsTo } from './is-same-event.ts'

/** A statement without a date of its own that must lie between two days: after what it answers, and before its first report. */
export interface OrderedStatement {
  /** EDTF interval. */
  readonly date: string
  readonly told: readonly { readonly article: StoryArticle, readonly span: Span }[]
}

/** "Following the invite, …": what the sentence says came after. */
const answers = /^(?:Following|After|In (?:response|reply|answer) to|Responding to|Replying to|Reacting to)\s+([^,]{2,60}),/

interface Answering {
  readonly article: StoryArticle
  readonly quotation: Quotation
  readonly span: Span
  /** What the sentence says that it came after. */
  readonly cause: string
}

/** Statements that say what they came after, where that has a day and their articles have publication days. */
export function orderStatements(articles: readonly StoryArticle[], drafts: readonly DraftEntry[]): OrderedStatement[] {
  const answering = articles.filter(({ copyOf }) => copyOf === null).flatMap(answeringOf)
  // Few stories have such a statement: only then are all of the story's laid side by side.
  const renderings = answering.length === 0 ? [] : renderingsOf(articles, storyStems(articles))
  return answering.flatMap(({ article, quotation, span, cause }) => {
    const own = renderings.find((one) => one.articleId === article.article.id && one.quotation.id === quotation.id)
    const alike = own === undefined ? [] : renderings.filter((other) => alignRenderings(own, other) !== undefined)
    const told = toldElsewhere(articles, alike, article)
    const after = dayOfCause(cause, drafts)
    const reports = [article, ...told.map((other) => other.article)].map(publishedOn)
    const before = reports.includes(null) ? undefined : reports.toSorted()[0]
    if (after === undefined || before === undefined || before === null || before < after) return []
    return [{ date: `${after}/${before}`, told: [{ article, span }, ...told] }]
  })
}

/** The quotations of an article without a date of their own whose sentence says what they came after. */
function answeringOf(article: StoryArticle): Answering[] {
  const { findings, article: { text } } = article
  return findings.quotations.flatMap((quotation) => {
    const span = findings.sentences.find((sentence) => holds(sentence.span, quotation.content[0]))?.span
    const cause = span === undefined ? undefined : answers.exec(text.slice(span.start, span.end))?.[1]
    return span === undefined || cause === undefined || isDated(article, span) ? [] : [{ article, quotation, span, cause }]
  })
}

function holds(sentence: Span, content: Span | undefined): boolean {
  return content !== undefined && sentence.start <= content.start && content.start < sentence.end
}

function isDated({ findings }: StoryArticle, sentence: Span): boolean {
  return findings.timexes.some(({ span, type }) => (type === 'DATE' || type === 'TIME') && sentence.start <= span.start && span.end <= sentence.end)
}

/** The first day of the earliest entry that the cause points to: later ones look back at it. */
function dayOfCause(cause: string, drafts: readonly DraftEntry[]): string | undefined {
  const causes = drafts.filter(({ precision, sentences }) => (precision === 'day' || precision === 'range') && sentences.some(({ words }) => pointsTo(cause, words)))
  return causes.flatMap(({ date }) => daysOf(date)?.first ?? []).sort()[0]
}

/** Where the other articles have the statement, in its own words before a paraphrase. */
function toldElsewhere(articles: readonly StoryArticle[], alike: readonly Rendering[], article: StoryArticle): OrderedStatement['told'] {
  return articles.filter((one) => one !== article && one.copyOf === null).flatMap((other) => {
    const here = alike.filter(({ articleId }) => articleId === other.article.id)
    const content = (here.find(({ quotation }) => quotation.kind === 'direct') ?? here[0])?.quotation.content[0]
    const span = other.findings.sentences.find((sentence) => holds(sentence.span, content))?.span
    return span === undefined ? [] : [{ article: other, span }]
  })
}
