import type { ActiveStory } from './active-story.ts'

/** The stories that can still take articles; the one that has been idle longest goes first. */
export interface ActiveWindow {
  get(storyId: string): ActiveStory | undefined
  /** Keeps the story as the newest; returns the stories that have to go for it. */
  touch(story: ActiveStory, streamDay: number | null): readonly ActiveStory[]
  remove(storyId: string): void
}

const mostStories = 8_000
/** A follow-up two or three weeks on still belongs to its story; after a month it is a new one. */
export const longestIdleDays = 30

/** An empty window. */
export function createActiveWindow(): ActiveWindow {
  const stories = new Map<string, ActiveStory>()

  function touch(story: ActiveStory, streamDay: number | null): readonly ActiveStory[] {
    stories.delete(story.id)
    stories.set(story.id, story)
    const gone: ActiveStory[] = []
    for (const oldest of stories.values()) {
      if (stories.size <= mostStories && !isIdle(oldest, streamDay)) break
      stories.delete(oldest.id)
      gone.push(oldest)
    }
    return gone
  }

  return { get: (storyId) => stories.get(storyId), touch, remove: (storyId) => void stories.delete(storyId) }
}

function isIdle(story: ActiveStory, streamDay: number | null): boolean {
  return streamDay !== null && story.latestDay !== null && streamDay - story.latestDay > longestIdleDays
}
