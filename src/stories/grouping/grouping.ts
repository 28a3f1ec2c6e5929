import { chooseStory } from './choose-story.ts'
import { createEmbeddingMemory } from './embedding-memory.ts'
import { openFeatures, packFeatures } from './pack-features.ts'
import { packVector, unpackVector } from './pack-vector.ts'
import type { Repair } from './repair/repair-stories.ts'
import { repairStories } from './repair/repair-stories.ts'
import type { StoryKnowledge } from './story-knowledge.ts'
import { learnedKnowledge } from './story-knowledge.ts'
import { createStoryMemory } from './story-memory.ts'

/** What grouping reads of an article. */
export interface GroupingInput {
  readonly articleId: string
  readonly publishedAt: string | null
  readonly title: string
  /** Without page furniture. */
  readonly text: string
  /** The story in which an operator has fixed the article; it is final. */
  readonly pinnedStoryId?: string
  /** Where an earlier version of the article stands: a new version stays there, even when the story is not active any more. */
  readonly earlierStoryId?: string
  /** What an embeddings endpoint says the article is about. */
  readonly embedding?: Float32Array
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
  /**
   * Looks again at stories that were touched, and at their neighbours, now that all of them are known: puts right what is surely wrong,
   * and says what that is. Articles that an operator has fixed stay where they are.
   */
  repair(storyIds: readonly string[], pinned: ReadonlySet<string>): readonly Repair[]
  /** Takes in an article that was placed before a restart; in the order of ingest. */
  restore(entry: { readonly articleId: string, readonly storyId: string, readonly features: string }): void
}

/** A grouping that knows no article yet. */
export function createGrouping(knowledge: StoryKnowledge = learnedKnowledge): Grouping {
  const memory = createStoryMemory(knowledge.background)
  const embeddings = createEmbeddingMemory()

  function place(input: GroupingInput): Placement {
    const features = memory.read(input)
    const known = memory.storyOf(input.articleId)
    const original = memory.original(input.articleId, features)
    // As coarse as it is kept: a restart must not change what follows.
    const embedding = input.embedding === undefined ? undefined : unpackVector(packVector(input.embedding))
    const bonusOf = embedding === undefined ? undefined : (id: string): number => embeddings.bonus(embedding, id)
    const choose = (): string | undefined => chooseStory(features, memory.candidates(features), { ...knowledge.model, bonusOf })
    const storyId = input.pinnedStoryId ?? known ?? input.earlierStoryId ?? storyOf(original) ?? choose() ?? `s-${input.articleId}`
    const copyOf = original !== undefined && storyOf(original) === storyId ? original : null
    if (known !== undefined) memory.replace(input.articleId, features, copyOf)
    else if (input.earlierStoryId === undefined) {
      memory.remember(input.articleId, storyId, features, copyOf)
      embeddings.remember(storyId, embedding)
    }
    return { storyId, copyOf, features: packFeatures(features, copyOf, embedding) }
  }

  function storyOf(articleId: string | undefined): string | undefined {
    return articleId === undefined ? undefined : memory.storyOf(articleId)
  }

  function restore(entry: { readonly articleId: string, readonly storyId: string, readonly features: string }): void {
    const kept = openFeatures(entry.features)
    memory.restore(entry.articleId, entry.storyId, entry.features, kept)
    embeddings.remember(entry.storyId, kept.embedding)
  }

  return { place, restore, repair: (storyIds, pinned) => repairStories(storyIds, { memory, model: knowledge.model, pinned }) }
}
