import type { DeskLedger } from '#store/ledger.ts'

/**
 * Puts a correction of every message that used the article, in another version than this one, into the outbox; what it says is decided when it is
 * its turn. The keys of the posts to be corrected.
 */
export async function planCorrections(
  ledger: Pick<DeskLedger, 'postsUsing' | 'planPosts'>, articleId: string, { at, exceptVersion }: { readonly at: Date, readonly exceptVersion?: number },
): Promise<readonly string[]> {
  const posts = await ledger.postsUsing(articleId, exceptVersion)
  const dueMs = at.getTime()
  await ledger.planPosts(posts.map(({ key, to }) => ({ key: `${key}|correction|${articleId}|${dueMs}`, cause: key, rule: 'correction', to, dueMs, under: null })))
  return posts.map(({ key }) => key)
}
