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
const sameWords = 100
const closeWords = 0.75

/** The statements of a story that stand in it more than once; a quotation stands in at most one. */
export function findStatements(articles: readonly StoryArticle[]): Statement[] {
  const renderings = renderingsOf(articles, storyStems(articles)).slice(0, mostCompared)
  const groups = new Map<Rendering, readonly Rendering[]>(renderings.map((rendering) => [rendering, [rendering]]))
  for (const { one, other } of linksBetween(renderings)) {
    const [own, theirs] = [groups.get(one) ?? [], groups.get(other) ?? []]
    if (own === theirs || !mayBeOne(own, theirs)) continue
    const joined = renderings.filter((rendering) => own.includes(rendering) || theirs.includes(rendering))
    for (const rendering of joined) groups.set(rendering, joined)
  }
  return [...new Set(groups.values())].filter((group) => group.length > 1).map(statementOf)
}

interface Link {
  readonly one: Rendering
  readonly other: Rendering
  readonly strength: number
}

/** Quotations that may be one statement, the surest first. */
function linksBetween(renderings: readonly Rendering[]): Link[] {
  const links = renderings.flatMap((one, at) => renderings.slice(at + 1).flatMap((other) => {
    const strength = linkStrength(one, other)
    return strength === 0 ? [] : [{ one, other, strength }]
  }))
  return links.sort((a, b) => b.strength - a.strength)
}

/** In the body of one article a speaker says a thing once: what sounds alike there are two utterances, but for the very same words. */
function linkStrength(one: Rendering, other: Rendering): number {
  if (one.articleId !== other.articleId) return alignRenderings(one, other)?.strength ?? 0
  if (isRepeat(one, other)) return sameWords
  const strength = one.isAhead || other.isAhead ? alignRenderings(one, other)?.strength ?? 0 : 0
  return strength < closeWords ? 0 : strength
}

/** A long quotation may answer to two of another article: then it goes with one of them, and the two stay apart. */
function mayBeOne(own: readonly Rendering[], theirs: readonly Rendering[]): boolean {
  return own.every((one) => theirs.every((other) => one.articleId !== other.articleId || isRepeat(one, other)
    || (alignRenderings(one, other)?.strength ?? 0) >= closeWords))
}

/** The same words again, whoever is named. */
function isRepeat(one: Rendering, other: Rendering): boolean {
  return one.quotation.speakerName === other.quotation.speakerName && !isInside(one, other) && fold(one.words) === fold(other.words)
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function statementOf(renderings: readonly Rendering[]): Statement {
  const quotations = renderings.map(({ articleId, quotation }) => ({ articleId, quotationId: quotation.id }))
  const first = quotations[0]
  return { id: `${first?.articleId}.${first?.quotationId}`, quotations }
}
