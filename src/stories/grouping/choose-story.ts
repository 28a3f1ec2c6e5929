import type { ActiveStory } from './active-story.ts'
import type { ArticleFeatures } from './article-features.ts'
import { pairFeatures } from './pair-features.ts'
import type { StoryModel } from './story-model.ts'
import { probabilityOf } from './story-model.ts'

const fewestWords = 8

/** The story that the article most surely tells; undefined where none is sure enough. */
export function chooseStory(article: ArticleFeatures, candidates: readonly ActiveStory[], model: StoryModel): string | undefined {
  const expert = isHeadline(article) ? model.headlines : model.texts
  let best: string | undefined
  let most = 0
  for (const [at, features] of pairFeatures(article, candidates).entries()) {
    const story = candidates[at]
    if (story === undefined) continue
    const probability = probabilityOf(expert, features, daysApart(article.day, story.latestDay))
    const isDated = article.day !== null && story.latestDay !== null
    if (probability >= (isDated ? expert.threshold : expert.undatedThreshold) && probability > most) [best, most] = [story.id, probability]
  }
  return best
}

/** Whether an article has no text to speak of. */
export function isHeadline(article: ArticleFeatures): boolean {
  return article.shingles.wordCount < fewestWords
}

/** The days between an article and a story's latest one; 0 where a date is missing. */
export function daysApart(one: number | null, other: number | null): number {
  return one === null || other === null ? 0 : Math.abs(one - other)
}
