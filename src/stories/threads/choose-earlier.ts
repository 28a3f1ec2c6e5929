import type { Story } from '#model/story.ts'
import type { ArticleFeatures } from '../grouping/article-features.ts'
import type { Vector } from '../grouping/vector.ts'
import { cosine, heaviest } from '../grouping/vector.ts'

/** A story with what grouping knows of its first texts. */
export interface ThreadStory {
  readonly story: Story
  readonly texts: readonly ArticleFeatures[]
}

const mostLinks = 2

/** The candidates that are earlier stories of the same running topic: very few, the likest first. */
export function chooseEarlier(own: ThreadStory, candidates: readonly ThreadStory[]): readonly Story[] {
  const likeness = candidates.map(({ story, texts }) => ({ story, ...compare(own.texts, texts) }))
  const likest = likeness.filter(isSameTopic).sort((a, b) => b.lead - a.lead || (a.story.id < b.story.id ? -1 : 1))
  return likest.slice(0, mostLinks).map(({ story }) => story)
}

/** How two stories are alike, by those of their texts that are most so. */
export interface Likeness {
  readonly lead: number
  readonly names: number
  /** How many of the heaviest terms of one lead are among the heaviest of the other. */
  readonly core: number
}

const coreTerms = 12

function isSameTopic({ lead, names, core }: Likeness): boolean {
  return lead >= 0.2 && names >= 0.2 && core >= 3
}

/** Compares the texts of two stories, each with each. */
export function compare(own: readonly ArticleFeatures[], others: readonly ArticleFeatures[]): Likeness {
  const pairs = own.flatMap((one) => others.map((other) => ({
    lead: cosine(one.lead, other.lead), names: cosine(one.names, other.names), core: sharedCore(one.lead, other.lead),
  })))
  return {
    lead: Math.max(0, ...pairs.map(({ lead }) => lead)),
    names: Math.max(0, ...pairs.map(({ names }) => names)),
    core: Math.max(0, ...pairs.map(({ core }) => core)),
  }
}

function sharedCore(one: Vector, other: Vector): number {
  const terms = new Set(heaviest(one, coreTerms).map(([term]) => term))
  return heaviest(other, coreTerms).filter(([term]) => terms.has(term)).length
}
