import type { ActiveStory } from './active-story.ts'
import { cosineToCentroid } from './active-story.ts'
import type { ArticleFeatures } from './article-features.ts'
import { cosine } from './vector.ts'

/** What is compared between an article and a story, in the order of `pairFeatures`. */
export const pairFeatureNames = [
  'titleToCentroid', 'leadToCentroid', 'bodyToCentroid', 'namesToCentroid', 'titleToMember', 'leadToMember', 'bodyToMember',
  'daysApart', 'isDateMissing', 'size',
] as const

/** The numbers by which it is decided whether an article tells a story. */
export function pairFeatures(article: ArticleFeatures, story: ActiveStory): number[] {
  return [
    cosineToCentroid(article.title, story.title),
    cosineToCentroid(article.lead, story.lead),
    cosineToCentroid(article.body, story.body),
    cosineToCentroid(article.names, story.names),
    highest(story.members.map((member) => cosine(article.title, member.title))),
    highest(story.members.map((member) => cosine(article.lead, member.lead))),
    highest(story.members.map((member) => cosine(article.body, member.body))),
    daysApart(article.day, story.latestDay),
    article.day === null || story.latestDay === null ? 1 : 0,
    Math.log(Math.max(1, story.size)),
  ]
}

function highest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0)
}

/** Grows ever more slowly: between today and yesterday lies more than between last week and the week before. */
function daysApart(one: number | null, other: number | null): number {
  return one === null || other === null ? 0 : Math.log(1 + Math.abs(one - other))
}
