import type { Look } from './analyst-messages.ts'
import type { IngestJob } from './run-ingest.ts'

/** Articles that must go, and why. */
export type Leaving = ReadonlyMap<string, 'gone' | 'publisher'>

/** The articles of files that are gone, and those that their publisher took back. */
export async function articlesToWithdraw({ store, gone }: IngestJob, { withdrawn }: Pick<Look, 'withdrawn'>): Promise<Leaving> {
  const inGoneFiles = gone.length === 0 ? [] : await store.knownIn(gone)
  return new Map([...inGoneFiles.map(({ id }) => [id, 'gone'] as const), ...withdrawn.map((id) => [id, 'publisher'] as const)])
}

/** Takes the articles out of every answer; returns the stories that lost one. */
export async function withdrawArticles({ store, nowMs }: IngestJob, leaving: Leaving): Promise<ReadonlySet<string>> {
  const storyIds = new Set<string>()
  for (const [articleId, reason] of leaving) {
    const storyId = await store.withdrawArticle(articleId, new Date(nowMs).toISOString(), reason)
    if (storyId !== undefined) storyIds.add(storyId)
  }
  return storyIds
}
