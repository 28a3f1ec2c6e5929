import type { ActiveStory } from '#stories/grouping/active-story.ts'
import type { ArticleFeatures } from '#stories/grouping/article-features.ts'
import { chooseStory, daysApart, isHeadline } from '#stories/grouping/choose-story.ts'
import type { PairFeatures } from '#stories/grouping/pair-features.ts'
import { pairFeatures } from '#stories/grouping/pair-features.ts'
import type { Background } from '#stories/grouping/rarity.ts'
import { createStoryMemory } from '#stories/grouping/story-memory.ts'
import type { StoryModel } from '#stories/grouping/story-model.ts'
import type { LabelledArticle } from './read-stream.ts'

/** An article beside a story that it might tell, and how far it does: 1, 0, or the share of the story's articles that are on its event. */
export interface Sample {
  readonly features: PairFeatures
  readonly daysApart: number
  readonly isHeadline: boolean
  readonly truth: number
  /** The event that the article truly tells. */
  readonly story: string
}

const closest = 4

/**
 * Replays a stream and samples every decision on the way.
 * Without a model each article joins the story it truly tells; with one, the model decides, and its own mistakes are among what it learns from.
 */
export function sampleStream(stream: readonly LabelledArticle[], background: Background, model: StoryModel | null): Sample[] {
  const memory = createStoryMemory(background)
  const truths = new Map<string, string[]>()
  return stream.flatMap((article) => {
    const features = memory.read(article)
    const stories = memory.candidates(features)
    const original = memory.original(article.articleId, features)
    const originalStory = original === undefined ? undefined : memory.storyOf(original)
    const chosen = model === null ? article.story : originalStory ?? chooseStory(features, stories, model) ?? article.articleId
    const isCopy = originalStory === chosen
    const samples = isCopy ? [] : samplesOf({ features, story: article.story }, stories, (id) => shareOf(article.story, truths.get(id) ?? []))
    memory.remember(article.articleId, chosen, features, isCopy ? original ?? null : null)
    truths.set(chosen, [...truths.get(chosen) ?? [], article.story])
    return samples
  })
}

function shareOf(story: string, truths: readonly string[]): number {
  const share = truths.filter((truth) => truth === story).length / truths.length
  return share > 0.5 ? 1 : share
}

interface Told {
  readonly features: ArticleFeatures
  readonly story: string
}

/** The closest candidates and the right one: the others are never in question. */
function samplesOf({ features: article, story }: Told, stories: readonly ActiveStory[], truthOf: (storyId: string) => number): Sample[] {
  const samples = pairFeatures(article, stories).map((features, at) => ({
    features,
    daysApart: daysApart(article.day, stories[at]?.latestDay ?? null),
    isHeadline: isHeadline(article),
    truth: truthOf(stories[at]?.id ?? ''),
    story,
  }))
  const near = new Set(samples.toSorted((a, b) => closeness(b) - closeness(a)).slice(0, closest))
  return samples.filter((sample) => near.has(sample) || sample.truth > 0.5)
}

function closeness({ features }: Sample): number {
  return features.slice(0, 9).reduce((sum, value) => sum + value, 0)
}
