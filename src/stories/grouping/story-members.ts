/** Which article stands in which of the active stories, copies included. */
export interface StoryMembers {
  storyOf(articleId: string): string | undefined
  put(articleId: string, storyId: string): void
  /** All articles of one story stand in another from now on. */
  move(storyId: string, into: string): void
  /** What happened to a story that is not active any more, only the store knows. */
  forget(storyId: string): void
}

/** Of a story that goes on for months the latest: what is known of the stream may not grow with it. */
const mostPerStory = 1_000

/** A memory without articles. */
export function createStoryMembers(): StoryMembers {
  const storyOf = new Map<string, string>()
  const articlesOf = new Map<string, Set<string>>()

  function put(articleId: string, storyId: string): void {
    articlesOf.get(storyOf.get(articleId) ?? '')?.delete(articleId)
    const articles = articlesOf.get(storyId) ?? new Set()
    articlesOf.set(storyId, articles.add(articleId))
    storyOf.set(articleId, storyId)
    const [oldest] = articles
    if (articles.size <= mostPerStory || oldest === undefined) return
    articles.delete(oldest)
    storyOf.delete(oldest)
  }

  function move(storyId: string, into: string): void {
    for (const articleId of articlesOf.get(storyId) ?? []) put(articleId, into)
    articlesOf.delete(storyId)
  }

  function forget(storyId: string): void {
    for (const articleId of articlesOf.get(storyId) ?? []) storyOf.delete(articleId)
    articlesOf.delete(storyId)
  }

  return { storyOf: (articleId) => storyOf.get(articleId), put, move, forget }
}
