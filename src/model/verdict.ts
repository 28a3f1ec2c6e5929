/** What an operator has decided about stories; it is final: neither grouping nor repair goes against it. */
export interface StoryVerdict {
  /** Counts up; a later verdict on the same article wins. */
  readonly sequence: number
  /** same: two stories are one · different: two stay two · moved: an article belongs to this story · alone: an article is a story of its own. */
  readonly type: 'same' | 'different' | 'moved' | 'alone'
  /** The story that came out of it, under the id it had then. */
  readonly storyId: string
  /** The story that was merged, kept apart, or left by the article. */
  readonly otherStoryId: string
  /** The articles that it fixes in a story. */
  readonly articleIds: readonly string[]
  /** Who decided, as the caller names them. */
  readonly by: string
  /** An instant in UTC. */
  readonly at: string
}
