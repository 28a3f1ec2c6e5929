import type { Composed, PostRow } from '#store/ledger.ts'
import { planPosts, saveUses } from './plan-posts.ts'
import { postOf } from '../rows/post-of.ts'
import type { Database, Sql } from './sql.ts'

/** A post that can still go on. */
export const unfinished = `state in ('planned', 'leased', 'composed', 'sending')`

/** See DeskLedger.composePost. */
export async function composePost(database: Database, key: string, attempts: number, composed: Composed): Promise<'composed' | 'overlap' | 'lost'> {
  return database.transaction(async (sql) => {
    const row = await sql.get(`select * from post where key = $1 and attempts = $2 and ${unfinished} for update`, key, attempts)
    if (row === undefined) return 'lost'
    const post = postOf(row)
    // Most posts are composed once: then there is nothing to clear away.
    const isFirst = attempts === 1 && post.state === 'leased'
    if (!isFirst) await giveBack(sql, key)
    if (!await takeArticles(sql, post, composed.newArticleIds)) return 'overlap'
    await sql.run(`update post set state = 'composed', card = $2, uses = $3, story_ids = $4 where key = $1`,
      key, composed.card, JSON.stringify(composed.uses), JSON.stringify(composed.storyIds))
    await saveUses(sql, key, composed, isFirst)
    for (const told of composed.tells) {
      await sql.run('update correction set told_by = $1 where post_key = $2 and at_ms = $3 and note = $4 and told_by is null', key, told.key, told.atMs, told.note)
    }
    if (!isFirst) await sql.run(`delete from post where key = $1 and state = 'composed' and attempts = 0`, `${key}|details`)
    await planDetails(sql, post, composed.details)
    return 'composed'
  })
}

/**
 * False where another post of the channel brings one of the articles; then nothing of this one stays.
 * They are taken in one order, so that no two processes wait for each other.
 */
async function takeArticles(sql: Sql, { key, to }: PostRow, articleIds: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(articleIds)].sort()
  const taken = await sql.run(
    `insert into posted_article (surface, channel, article_id, post_key) select $1, $2, article_id, $3 from unnest($4::text[]) as article_id on conflict do nothing`,
    to.surface, to.channel, key, wanted)
  if (taken < wanted.length) await giveBack(sql, key)
  return taken === wanted.length
}

async function planDetails(sql: Sql, { key, to, dueMs }: PostRow, details: Composed['details']): Promise<void> {
  if (details === null) return
  const composed = { ...details, storyIds: [], newArticleIds: [], tells: [], details: null }
  await planPosts(sql, [{ key: `${key}|details`, cause: null, rule: 'details', to, dueMs, under: key, composed }])
}

/** What the channel was to get from the post is free again. */
export async function giveBack(sql: Sql, key: string): Promise<void> {
  await sql.run('delete from posted_article where post_key = $1', key)
  await sql.run('update correction set told_by = null where told_by = $1', key)
}
