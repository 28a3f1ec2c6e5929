import type { Composed, PlannedPost } from '#store/ledger.ts'
import { workspaceColumn } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'

/** See DeskLedger.planPosts. */
export function planPosts(connection: Connection, posts: readonly PlannedPost[]): readonly string[] {
  return connection.transaction(() => posts.filter((post) => planPost(connection, post)).map(({ key }) => key))
}

/** Puts one post into the outbox; false where its key is known. */
export function planPost(connection: Connection, { composed, ...post }: PlannedPost): boolean {
  const { key, cause, rule, to, dueMs, under } = post
  const inserted = connection.run(
    `insert into post (key, cause, rule, surface, workspace, channel, due_ms, under, state, card, uses, story_ids)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing`,
    key, cause, rule, to.surface, workspaceColumn(to.workspaceId), to.channel, dueMs, under, composed === undefined ? 'planned' : 'composed',
    composed?.card ?? null, JSON.stringify(composed?.uses ?? []), JSON.stringify(composed?.storyIds ?? []),
  )
  if (inserted > 0 && composed !== undefined) saveUses(connection, key, composed)
  return inserted > 0
}

/** Which articles the post stands on. */
export function saveUses(connection: Connection, key: string, { uses }: Pick<Composed, 'uses'>): void {
  connection.run('delete from post_use where post_key = ?', key)
  for (const { articleId, version } of uses) {
    connection.run('insert or replace into post_use (article_id, post_key, version) values (?, ?, ?)', articleId, key, version)
  }
}
