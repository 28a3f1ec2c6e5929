import type { Destination } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'

export interface Occasion {
  readonly at: Date
  /** Posts made from this version are right already. */
  readonly exceptVersion?: number
  /** Only posts of these channels; all where it is missing. */
  readonly isIn?: (to: Destination) => boolean
}

/**
 * Puts a correction of every message that used the article, in another version than this one, into the outbox; what it says is decided when it is
 * its turn. The keys of the posts to be corrected.
 */
export async function planCorrections(
  ledger: Pick<DeskLedger, 'postsUsing' | 'planPosts'>, articleId: string, { at, exceptVersion, isIn = () => true }: Occasion,
): Promise<readonly string[]> {
  const posts = (await ledger.postsUsing(articleId, exceptVersion)).filter(({ to }) => isIn(to))
  const dueMs = at.getTime()
  await ledger.planPosts(posts.map(({ key, to }) => ({ key: `${key}|correction|${articleId}|${dueMs}`, cause: key, rule: 'correction', to, dueMs, under: null })))
  return posts.map(({ key }) => key)
}
