import type { Quotation } from '#model/quotation.ts'
import type { StoryArticle } from '../story-article.ts'
import { isSameSpeaker } from './same-speaker.ts'
import { contentStems, haveSameWords } from './same-words.ts'

/** The same statement in several renderings: repeats in one article, other wordings in others. */
export interface Statement {
  readonly id: string
  readonly quotations: readonly { readonly articleId: string, readonly quotationId: string }[]
}

/** A quotation with the article it stands in and its words, the parts joined. */
export interface Rendering {
  readonly articleId: string
  readonly quotation: Quotation
  readonly words: string
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
    articleId: article.id,
    quotation,
    words: quotation.content.map(({ start, end }) => article.text.slice(start, end)).join(' '),
  })))
}

/** The stems of the story's headlines: every sentence of it may share them. */
export function storyStems(articles: readonly StoryArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ article }) => contentStems(article.title, new Set())))
}

/** Whether two quotations render one statement of one speaker. */
export function isSameStatement(one: Rendering, other: Rendering, leaveOut: ReadonlySet<string>): boolean {
  const [name, otherName] = [one.quotation.speakerName, other.quotation.speakerName]
  if (isInside(one, other)) return false
  if (name === null || otherName === null) return one.articleId === other.articleId && name === otherName && fold(one.words) === fold(other.words)
  if (!isSameSpeaker(name, otherName)) return false
  return haveSameWords(one.words, other.words, leaveOut.union(new Set(contentStems(`${name} ${otherName}`, new Set()))))
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
