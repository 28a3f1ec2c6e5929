import type { StoryArticle } from '../story-article.ts'
import { alignRenderings, isInside } from './align-renderings.ts'
import type { Rendering } from './rendering.ts'
import { renderingsOf, storyStems } from './rendering.ts'

/** The same statement in several renderings: repeats in one article, other wordings in others. */
export interface Statement {
  readonly id: string
  readonly quotations: readonly { readonly articleId: string, readonly quotationId: string }[]
}

/** Beyond that a story is so big that its latest quotations stand alone. */
const mostCompared = 600

/** The statements of a story that stand in it more than once; a quotation stands in at most one. */
export function findStatements(articles: readonly StoryArticle[]): Statement[] {
  const leaveOut = storyStems(articles)
  const renderings = renderingsOf(articles, leaveOut).slice(0, mostCompared)
  const groupOf = renderings.map((_, at) => at)
  for (const [at, one] of renderings.entries()) {
    for (let there = 0; there < at; there += 1) {
      const other = renderings[there]
      if (other !== undefined && groupOf[at] !== groupOf[there] && isSameStatement(one, other, leaveOut)) join(groupOf, at, there)
    }
  }
  return Map.groupBy(renderings, (_, at) => groupOf[at]).values().filter((group) => group.length > 1).map(statementOf).toArray()
}

/** In the body of one article a speaker says a thing once; what sounds alike there are two utterances. */
function isSameStatement(one: Rendering, other: Rendering, leaveOut: ReadonlySet<string>): boolean {
  if (one.articleId === other.articleId && !one.isAhead && !other.isAhead) return isRepeat(one, other)
  return alignRenderings(one, other, leaveOut) !== undefined || (one.articleId === other.articleId && isRepeat(one, other))
}

/** The same words again, whoever is named. */
function isRepeat(one: Rendering, other: Rendering): boolean {
  return one.quotation.speakerName === other.quotation.speakerName && !isInside(one, other) && fold(one.words) === fold(other.words)
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
