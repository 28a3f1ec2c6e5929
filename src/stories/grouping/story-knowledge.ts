import learned from './learned-weights.json' with { type: 'json' }
import type { Background } from './rarity.ts'
import type { StoryModel } from './story-model.ts'

/** What grouping decides by. */
export interface StoryKnowledge {
  readonly model: StoryModel
  readonly background: Background
}

/** What ships with the bot, made by `onrecord train stories`; `docs/stories-model-card.md` says from what. */
// JSON has no tuples: the trainer writes nodes of one or four numbers.
export const learnedKnowledge = learned as unknown as StoryKnowledge
