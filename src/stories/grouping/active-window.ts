import type { ActiveStory } from './active-story.ts'
import type { RestingStory } from './resting-story.ts'
import { wake } from './resting-story.ts'

/** The stories that can still take articles; the one that has been idle longest goes first. */
export interface ActiveWindow {
  /** Puts the story together where it rested. */
  get(storyId: string): ActiveStory | undefined
  /** The story as it lies there. */
  peek(storyId: string): KeptStory | undefined
  /** Keeps the story as the newest; returns the ids of those that have to go for it. */
  touch(story: KeptStory, streamDay: number | null): readonly string[]
  remove(storyId: string): void
}

export type KeptStory = ActiveStory | RestingStory

const mostStories = 8_000
/** A follow-up two or three weeks on still belongs to its story; after a month it is a new one. */
export const longestIdleDays = 30

/** An empty window. */
export function createActiveWindow(): ActiveWindow {
  const stories = new Map<string, KeptStory>()

  function get(storyId: string): ActiveStory | undefined {
    const story = stories.get(storyId)
    if (story === undefined || !isResting(story)) return story
    const woken = wake(story)
    stories.set(storyId, woken)
    return woken
  }

  function touch(story: KeptStory, streamDay: number | null): readonly string[] {
    stories.delete(story.id)
    stories.set(story.id, story)
    const gone: string[] = []
    for (const oldest of stories.values()) {
      if (stories.size <= mostStories && !isIdle(oldest, streamDay)) break
      stories.delete(oldest.id)
      gone.push(oldest.id)
    }
    return gone
  }

  return { get, peek: (storyId) => stories.get(storyId), touch, remove: (storyId) => void stories.delete(storyId) }
}

/** Whether a story still lies there as it was kept before a restart. */
export function isResting(story: KeptStory): story is RestingStory {
  return 'texts' in story
}

function isIdle(story: KeptStory, streamDay: number | null): boolean {
  return streamDay !== null && story.latestDay !== null && streamDay - story.latestDay > longestIdleDays
}
