import type { Composed, PlannedPost } from '#store/ledger.ts'
import { text, workspaceColumn } from '../rows/columns.ts'
import type { Sql } from './sql.ts'

/** See DeskLedger.planPosts: all in one statement, however many they are. */
export async function planPosts(sql: Sql, posts: readonly PlannedPost[]): Promise<readonly string[]> {
  const rows = await sql.all(
    `insert into post (key, cause, rule, surface, workspace, channel, due_ms, under, state, card, uses, story_ids)
      select key, cause, rule, surface, workspace, channel, due_ms, under, state, card, uses, story_ids
        from jsonb_to_recordset($1::jsonb) as given (key text, cause text, rule text, surface text, workspace text, channel text, due_ms bigint,
          under text, state text, card text, uses jsonb, story_ids jsonb)
        order by key collate "C"
      on conflict (key) do nothing returning key`,
    JSON.stringify(posts.map(columnsOf)),
  )
  const planned = new Set(rows.map((row) => text(row, 'key')))
  for (const { key, composed } of posts) if (composed !== undefined && planned.has(key)) await saveUses(sql, key, composed, true)
  return posts.map(({ key }) => key).filter((key) => planned.delete(key))
}

function columnsOf({ key, cause, rule, to, dueMs, under, composed }: PlannedPost): object {
  return {
    key, cause, rule, surface: to.surface, workspace: workspaceColumn(to.workspaceId), channel: to.channel, due_ms: dueMs, under,
    state: composed === undefined ? 'planned' : 'composed', card: composed?.card ?? null, uses: composed?.uses ?? [], story_ids: composed?.storyIds ?? [],
  }
}

/** Which articles the post stands on; a new post has stood on none before. */
export async function saveUses(sql: Sql, key: string, { uses }: Pick<Composed, 'uses'>, isNew = false): Promise<void> {
  if (!isNew) await sql.run('delete from post_use where post_key = $1', key)
  if (uses.length === 0) return
  await sql.run(
    `insert into post_use (article_id, post_key, version)
      select article_id, $1, version from unnest($2::text[], $3::integer[]) as used (article_id, version) on conflict do nothing`,
    key, uses.map(({ articleId }) => articleId), uses.map(({ version }) => version),
  )
}
