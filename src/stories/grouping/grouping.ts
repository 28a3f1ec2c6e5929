import { createCopyIndex } from '../copies/copy-index.ts'
import type { ActiveStory } from './active-story.ts'
import { openStory, withCopy, withMember } from './active-story.ts'
import { createActiveWindow, longestIdleDays } from './active-window.ts'
import type { ArticleFeatures } from './article-features.ts'
import { articleFeatures, articleTerms } from './article-features.ts'
import { background } from './background.ts'
import { packFeatures, unpackFeatures } from './pack-features.ts'
import { pairFeatures } from './pair-features.ts'
import { createRarity } from './rarity.ts'
import { createStoryIndex } from './story-index.ts'
import { storyWeights } from './story-weights.ts'
import { createStreamClock } from './stream-clock.ts'

/** What grouping reads of an article. */
export interface GroupingInput {
  readonly articleId: string
  readonly publishedAt: string | null
  readonly title: string
  /** Without page furniture. */
  readonly text: string
}

/** Where an article belongs. */
export interface Placement {
  readonly storyId: string
  /** The article whose text this one repeats; null for a text of its own. */
  readonly copyOf: string | null
  /** All that `restore` needs; opaque JSON. */
  readonly features: string
}

/** Puts articles into stories as they come, each before the next is seen. */
export interface Grouping {
  /** A new version of a known article keeps its story. */
  place(input: GroupingInput): Placement
  /** Takes in an article that was placed before a restart; in the order of ingest. */
  restore(entry: { readonly articleId: string, readonly storyId: string, readonly features: string }): void
}

const rescored = 8

/** A grouping that knows no article yet. */
export function createGrouping(): Grouping {
  const storyOf = new Map<string, string>()
  const textsOf = new Map<string, string[]>()
  const window = createActiveWindow()
  const index = createStoryIndex()
  const copies = createCopyIndex()
  const rarity = createRarity(background)
  const clock = createStreamClock()

  function place(input: GroupingInput): Placement {
    const features = articleFeatures(input, articleTerms(input), rarity.of)
    const known = storyOf.get(input.articleId)
    if (known !== undefined) copies.remove(input.articleId)
    const original = copies.original(input.articleId, features.shingles)
    const storyId = known ?? storyOfOriginal(original) ?? bestStory(features) ?? `s-${input.articleId}`
    const copyOf = original !== undefined && storyOf.get(original) === storyId ? original : null
    if (known === undefined) remember(input.articleId, storyId, features, copyOf)
    else if (copyOf === null) copies.add(input.articleId, features.shingles)
    return { storyId, copyOf, features: packFeatures(features, copyOf) }
  }

  function storyOfOriginal(original: string | undefined): string | undefined {
    const storyId = original === undefined ? undefined : storyOf.get(original)
    return storyId !== undefined && window.get(storyId) !== undefined ? storyId : undefined
  }

  function bestStory(features: ArticleFeatures): string | undefined {
    let best: string | undefined
    let most = storyWeights.threshold
    for (const storyId of index.candidates(features.lead, rescored)) {
      const story = window.get(storyId)
      const score = story === undefined || isLongAgo(features.day, story) ? 0 : probability(features, story)
      if (score >= most) [best, most] = [storyId, score + Number.EPSILON]
    }
    return best
  }

  function remember(articleId: string, storyId: string, features: ArticleFeatures, copyOf: string | null): void {
    storyOf.set(articleId, storyId)
    clock.see(features.day)
    const before = window.get(storyId) ?? openStory(storyId)
    if (copyOf === null) {
      rarity.add(features.body)
      index.add(storyId, features.lead)
      copies.add(articleId, features.shingles)
      textsOf.set(storyId, [...textsOf.get(storyId) ?? [], articleId])
    }
    const after = copyOf === null ? withMember(before, features) : withCopy(before, features.day)
    for (const gone of window.touch(after, clock.today())) forget(gone.id)
  }

  function forget(storyId: string): void {
    index.remove(storyId)
    for (const articleId of textsOf.get(storyId) ?? []) copies.remove(articleId)
    textsOf.delete(storyId)
  }

  function restore(entry: { readonly articleId: string, readonly storyId: string, readonly features: string }): void {
    const { features, copyOf } = unpackFeatures(entry.features)
    remember(entry.articleId, entry.storyId, features, copyOf)
  }

  return { place, restore }
}

function isLongAgo(day: number | null, story: ActiveStory): boolean {
  return day !== null && story.latestDay !== null && Math.abs(day - story.latestDay) > longestIdleDays
}

function probability(features: ArticleFeatures, story: ActiveStory): number {
  const values = pairFeatures(features, story)
  const sum = values.reduce((total, value, at) => total + value * (storyWeights.features[at] ?? 0), storyWeights.bias)
  return 1 / (1 + Math.exp(-sum))
}
