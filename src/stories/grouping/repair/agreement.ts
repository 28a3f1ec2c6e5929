import type { ActiveStory } from '../active-story.ts'
import type { ArticleFeatures } from '../article-features.ts'
import { daysApart, isHeadline } from '../choose-story.ts'
import { pairFeatures } from '../pair-features.ts'
import { probabilityOf } from '../story-model.ts'
import type { RepairTools } from './repair-stories.ts'

interface Question {
  readonly story: ActiveStory
  /** The id of the story in which the text stands now. */
  readonly own: string
}

/** How probable it is that a text tells a story, beside all others that it might tell. */
export function agreement(text: ArticleFeatures, { story, own }: Question, { memory, model }: RepairTools): number {
  const rivals = memory.candidates(text).filter(({ id }) => id !== own && id !== story.id)
  const [features] = pairFeatures(text, [story, ...isHeadline(text) ? rivals : rivals.map(withoutMembers)])
  const expert = isHeadline(text) ? model.headlines : model.texts
  return features === undefined ? 0 : probabilityOf(expert, features, daysApart(text.day, story.latestDay))
}

/** Beside a text, rivals count by their middles alone; to compare their members as well would take most of the time of a repair. */
function withoutMembers(rival: ActiveStory): ActiveStory {
  return { ...rival, members: [] }
}
