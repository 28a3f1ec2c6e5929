import type { ActiveStory } from './active-story.ts'
import type { ArticleFeatures } from './article-features.ts'
import { pairFeatures } from './pair-features.ts'
import type { StoryModel } from './story-model.ts'
import { probabilityOf } from './story-model.ts'

const fewestWords = 8

/** What speaks for a story besides its words, in log-odds. */
export type Bonus = (storyId: string) => number

/** The story that the article most surely tells; undefined where none is sure enough. */
export function chooseStory(article: ArticleFeatures, candidates: readonly ActiveStory[], judge: Judge): string | undefined {
  const { bonusOf } = judge
  const expert = isHeadline(article) ? judge.headlines : judge.texts
  let best: string | undefined
  let most = -Infinity
  for (const [at, features] of pairFeatures(article, candidates).entries()) {
    const story = candidates[at]
    if (story === undefined) continue
    const isDated = article.day !== null && story.latestDay !== null
    const threshold = isDated ? expert.threshold : expert.undatedThreshold
    const fromWords = probabilityOf(expert, features, daysApart(article.day, story.latestDay))
    const probability = bonusOf === undefined ? fromWords : withBonus(fromWords, threshold, bonusOf(story.id))
    const rank = Math.log(probability / (1 - probability)) + expert.sizeWeight * Math.log(story.size)
    if (probability >= threshold && rank > most) [best, most] = [story.id, rank]
  }
  return best
}

interface Judge extends StoryModel {
  readonly bonusOf?: Bonus | undefined
}

/** What the words settle stays settled: a bonus counts only this near to the threshold, in log-odds. */
const undecided = 1.5

function withBonus(probability: number, threshold: number, bonus: number): number {
  const odds = Math.log(probability / (1 - probability))
  const isUndecided = Math.abs(odds - Math.log(threshold / (1 - threshold))) <= undecided
  return isUndecided ? 1 / (1 + Math.exp(-odds - bonus)) : probability
}

/** Whether an article has no text to speak of. */
export function isHeadline(article: ArticleFeatures): boolean {
  return article.shingles.wordCount < fewestWords
}

/** An unknown day speaks for a story less than the same day, and more than one a week off. */
const unknownDays = 3

/** The days between an article and a story's latest one, guessed where a date is missing. */
export function daysApart(one: number | null, other: number | null): number {
  return one === null || other === null ? unknownDays : Math.abs(one - other)
}
