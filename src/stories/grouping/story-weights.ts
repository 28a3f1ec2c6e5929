/** How much each number of `pairFeatures` speaks for telling one story, and how sure we must be. */
export interface StoryWeights {
  readonly bias: number
  readonly features: readonly number[]
  /** An article joins a story from this probability on. */
  readonly threshold: number
}

/** The weights that ship with the bot; `docs/stories-model-card.md` says where they come from. */
export const storyWeights: StoryWeights = {
  bias: -5.09,
  features: [2.55, 4.58, 5.29, 0.28, -1.62, 0.65, 1.19, -1, 0, -0.71],
  threshold: 0.15,
}
