import type { Article } from '#model/article.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Sentence } from '#model/sentence.ts'
import type { StoryArticle } from '../story-article.ts'
import { isSameSpeaker } from './same-speaker.ts'
import type { Alignment, Clause } from './align-clauses.ts'
import { alignClauses, clausesOf } from './align-clauses.ts'
import { contentStems } from './content-stems.ts'

/** The same statement in several renderings: repeats in one article, other wordings in others. */
export interface Statement {
  readonly id: string
  readonly quotations: readonly { readonly articleId: string, readonly quotationId: string }[]
}

/** A quotation with the article it stands in and its words, the parts joined. */
export interface Rendering {
  readonly article: Article
  readonly articleId: string
  readonly quotation: Quotation
  readonly words: string
  /** The article's sentences. */
  readonly sentences: readonly Sentence[]
}

const mostCompared = 400

/** The statements of a story that stand in it more than once; a quotation stands in at most one. */
export function findStatements(articles: readonly StoryArticle[]): Statement[] {
  const renderings = renderingsOf(articles).slice(0, mostCompared)
  const leaveOut = storyStems(articles)
  const groupOf = renderings.map((_, at) => at)
  for (const [at, one] of renderings.entries()) {
    for (let there = 0; there < at; there += 1) {
      const other = renderings[there]
      if (other !== undefined && groupOf[at] !== groupOf[there] && isSameStatement(one, other, leaveOut)) join(groupOf, at, there)
    }
  }
  return Map.groupBy(renderings, (_, at) => groupOf[at]).values().filter((group) => group.length > 1).map(statementOf).toArray()
}

/** All quotations of a story with their words. */
export function renderingsOf(articles: readonly StoryArticle[]): Rendering[] {
  return articles.flatMap(({ article, findings }) => findings.quotations.map((quotation) => ({
    article,
    articleId: article.id,
    quotation,
    words: quotation.content.map(({ start, end }) => article.text.slice(start, end)).join(' '),
    sentences: findings.sentences,
  })))
}

/** The stems of the story's headlines: every sentence of it may share them. */
export function storyStems(articles: readonly StoryArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ article }) => contentStems(article.title, new Set())))
}

/** Whether two quotations render one statement of one speaker. */
function isSameStatement(one: Rendering, other: Rendering, leaveOut: ReadonlySet<string>): boolean {
  return alignRenderings(one, other, leaveOut) !== undefined || (one.articleId === other.articleId && isRepeat(one, other))
}

/** The stretches of two quotations of one speaker that render one statement; undefined where they do not. */
export function alignRenderings(one: Rendering, other: Rendering, leaveOut: ReadonlySet<string>): Alignment | undefined {
  if (isInside(one, other)) return undefined
  const names = [one, other].map(({ quotation }) => quotation.speakerName)
  const name = names[0] ?? names[1]
  if (name === null || name === undefined || !mayBeBy(one.quotation, name) || !mayBeBy(other.quotation, name)) return undefined
  const ignored = leaveOut.union(new Set(contentStems(names.join(' '), new Set())))
  const alignment = alignClauses(clausesIn(one, ignored), clausesIn(other, ignored), ignored)
  // Where one text leaves the speaker open, only words that agree closely settle that it is the one whom the other names.
  return names.includes(null) && (alignment?.strength ?? 0) < closeWords ? undefined : alignment
}

const closeWords = 0.75

function mayBeBy({ speakerName, candidates }: Quotation, name: string): boolean {
  return speakerName === null ? candidates.some((candidate) => isSameSpeaker(candidate, name)) : isSameSpeaker(speakerName, name)
}

/** The utterance's sentences, without what the writer put between its parts. */
function clausesIn({ article, quotation, sentences }: Rendering, ignored: ReadonlySet<string>): Clause[] {
  return quotation.content.flatMap((part) => sentences.flatMap(({ span }) => {
    const stretch = { start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }
    return stretch.start < stretch.end ? clausesOf(article.text, stretch, ignored) : []
  }))
}

/** The same words again, as a headline or a highlight repeats them, whoever is named. */
function isRepeat(one: Rendering, other: Rendering): boolean {
  return one.quotation.speakerName === other.quotation.speakerName && !isInside(one, other) && fold(one.words) === fold(other.words)
}

/** A quotation within another is part of it, not a repeat. */
function isInside(one: Rendering, other: Rendering): boolean {
  return one.articleId === other.articleId && (one.quotation.nestedIn === other.quotation.id || other.quotation.nestedIn === one.quotation.id)
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function join(groupOf: number[], one: number, other: number): void {
  const [from, to] = [groupOf[one], groupOf[other]]
  for (const [at, group] of groupOf.entries()) if (group === from) groupOf[at] = to ?? group
}

function statementOf(renderings: readonly Rendering[]): Statement {
  const quotations = renderings.map(({ articleId, quotation }) => ({ articleId, quotationId: quotation.id }))
  const first = quotations[0]
  return { id: `${first?.articleId}.${first?.quotationId}`, quotations }
}
