import type { DeskLedger } from '#store/ledger.ts'

/**
 * Puts a correction of every sent message that used the article into the outbox; what it says is decided when it is its turn.
 * The keys of the posts to be corrected.
 */
export async function planCorrections(ledger: Pick<DeskLedger, 'postsUsing' | 'planPosts'>, articleId: string, at: Date): Promise<readonly string[]> {
  const posts = await ledger.postsUsing(articleId)
  const dueMs = at.getTime()
  await ledger.planPosts(posts.map(({ key, to }) => ({ key: `${key}|correction|${articleId}|${dueMs}`, cause: key, rule: 'correction', to, dueMs, under: null })))
  return posts.map(({ key }) => key)
}
