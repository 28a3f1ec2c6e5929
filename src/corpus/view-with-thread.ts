import type { ArticleRecord, StoryView, ThreadCandidate } from '#store/store.ts'
import { viewStory } from '#stories/view-story.ts'
import { unpackFeatures } from '#stories/grouping/pack-features.ts'
import { chooseEarlier } from '#stories/threads/choose-earlier.ts'
import { threadWords } from '#stories/threads/thread-words.ts'
import type { Viewed } from './analyst-messages.ts'

/** The view of a story, and the words by which earlier stories of its topic are found. */
export function viewWithThread(storyId: string, records: readonly ArticleRecord[]): Viewed {
  return { view: viewStory(storyId, records), threadWords: threadWords(records) }
}

/** The view with those of the candidates that are earlier stories of the same topic; `features` are those of the story's own first texts. */
export function earlierStories(view: StoryView, features: readonly string[], candidates: readonly ThreadCandidate[]): StoryView {
  const own = { story: view.story, texts: features.map((packed) => unpackFeatures(packed).features) }
  const others = candidates.map(({ story, features: packed }) => ({ story, texts: packed.map((each) => unpackFeatures(each).features) }))
  const earlier = chooseEarlier(own, others)
  return earlier.length === 0 ? view : { ...view, earlier }
}
