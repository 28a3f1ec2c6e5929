import type { Story } from '#model/story.ts'
import { unpackRecord } from '#store/pack-record.ts'
import type { PackedRecord, ThreadCandidate } from '#store/store.ts'
import { viewStory } from '#stories/view-story.ts'
import { openFeatures } from '#stories/grouping/pack-features.ts'
import { chooseEarlier, type ThreadStory } from '#stories/threads/choose-earlier.ts'
import { threadWords } from '#stories/threads/thread-words.ts'
import type { Viewed } from './analyst-messages.ts'

/** The view of a story, and the words by which earlier stories of its topic are found. */
export function viewWithThread(storyId: string, packed: readonly PackedRecord[]): Viewed {
  const records = packed.map(unpackRecord)
  return { view: viewStory(storyId, records), threadWords: threadWords(records) }
}

/** See Questions.earlier. */
export function earlierStories(story: Story, features: readonly string[], candidates: readonly ThreadCandidate[]): readonly Story[] {
  const threadStory = (other: Story, texts: readonly string[]): ThreadStory => ({ story: other, texts: texts.map(textOf) })
  return chooseEarlier(threadStory(story, features), candidates.map((other) => threadStory(other.story, other.features)))
}

function textOf(features: string): ThreadStory['texts'][number] {
  const kept = openFeatures(features)
  return { lead: kept.vector('lead'), names: kept.vector('names') }
}
