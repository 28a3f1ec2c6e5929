import type { ActiveStory } from './active-story.ts'
import { cosineToCentroid } from './active-story.ts'
import type { ArticleFeatures } from './article-features.ts'
import type { Vector } from './vector.ts'
import { cosine, heaviest } from './vector.ts'

/** The numbers by which it is decided whether an article tells a story. */
export type PairFeatures = readonly number[]

/** What each of the numbers is, in order. */
export const pairFeatureNames = [
  'titleToCentroid', 'leadToCentroid', 'bodyToCentroid', 'namesToCentroid',
  'titleToMember', 'leadToMember', 'bodyToMember', 'namesToMember', 'leadToMembers',
  'titleInStory', 'storyTitleInArticle', 'coreInStory', 'storyCoreInArticle', 'namesInStory', 'storyNamesInArticle',
  'titleEvidence', 'titleEvidenceMean', 'coreEvidence', 'pairsInStory', 'commonestPair',
  'leadMargin', 'bodyMargin', 'titleMargin', 'rivals', 'bestRivalLead',
] as const

/** Compares an article with each of its candidate stories, also in the light of the others. */
export function pairFeatures(article: ArticleFeatures, stories: readonly ActiveStory[]): PairFeatures[] {
  const leadCore = heaviest(article.lead, coreTerms)
  const own = stories.map((story) => ownFeatures(article, leadCore, story))
  return own.map((values, at) => values.concat(rivalFeatures(values, own.filter((_, there) => there !== at))))
}

type Core = readonly (readonly [string, number])[]

function ownFeatures(article: ArticleFeatures, leadCore: Core, story: ActiveStory): number[] {
  const toMembers = story.members.map((member) => cosine(article.lead, member.lead))
  return [
    cosineToCentroid(article.title, story.title),
    cosineToCentroid(article.lead, story.lead),
    cosineToCentroid(article.body, story.body),
    cosineToCentroid(article.names, story.names),
    highest(story.members.map((member) => cosine(article.title, member.title))),
    highest(toMembers),
    highest(story.members.map((member) => cosine(article.body, member.body))),
    highest(story.members.map((member) => cosine(article.names, member.names))),
    mean(toMembers),
    shareFound(article.title, story.body.sum),
    highest(story.members.map((member) => shareFound(member.title, article.body))),
    coreFound(leadCore, story.body.sum),
    coreFound(story.lead.core, article.body),
    shareFound(article.names, story.names.sum),
    coreFound(story.names.core, article.names),
    ...evidence(article.title, article.titleLength, story),
    evidence(new Map(leadCore), article.leadLength, story)[1],
    article.pairs.filter((pair) => story.pairs.has(pair)).length,
    highest(article.pairs.map((pair) => (story.pairs.get(pair) ?? 0) / story.size)),
  ]
}

const coreTerms = 10
const [titleAt, leadAt, bodyAt] = [0, 1, 2]

/** How far a story stands out from the other candidates: on a running topic many stories are alike. */
function rivalFeatures(values: PairFeatures, others: readonly PairFeatures[]): number[] {
  const margin = (at: number): number => (values[at] ?? 0) - highest(others.map((other) => other[at] ?? 0))
  const leads = others.map((other) => other[leadAt] ?? 0)
  return [margin(leadAt), margin(bodyAt), margin(titleAt), leads.filter((lead) => lead > 0.2).length, highest(leads)]
}

/** How much likelier the story is to use these terms than news at large, as the logarithm: summed, and for the mean term. */
function evidence(vector: Vector, length: number, story: ActiveStory): readonly [sum: number, mean: number] {
  let sum = 0
  for (const [term, weight] of vector) {
    const share = ((story.counts.get(term) ?? 0) + 0.1) / (story.size + 0.5)
    sum += Math.max(-2, Math.log(share) + weight * length)
  }
  return [sum, vector.size === 0 ? 0 : sum / vector.size]
}

/** How much of the weight of some heaviest terms lies on terms that the other has at all. */
function coreFound(core: Core, other: Vector): number {
  let found = 0
  let all = 0
  for (const [term, weight] of core) {
    all += weight
    if (other.has(term)) found += weight
  }
  return all === 0 ? 0 : found / all
}

/** How much of a vector's weight lies on terms that the other has at all. */
function shareFound(vector: Vector, other: Vector): number {
  let share = 0
  for (const [term, weight] of vector) if (other.has(term)) share += weight * weight
  return share
}

function highest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
