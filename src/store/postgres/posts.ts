import type { DeskLedger } from '#store/ledger.ts'
import { number, numberOrNull, text } from '../rows/columns.ts'
import { unfinished } from './compose-post.ts'
import { within } from './places.ts'
import { postOf } from '../rows/post-of.ts'
import type { Sql } from './sql.ts'

type Posts = Pick<DeskLedger,
  'post' | 'postByMessage' | 'postsUsing' | 'postedArticles' | 'countSince' | 'hasSent' | 'countPosts' | 'countOverdue' | 'lastSentMs' | 'sentPosts'>

/** What can be asked of the outbox in PostgreSQL. */
export function postsIn(sql: Sql): Posts {
  async function count(where: string, ...values: readonly unknown[]): Promise<number> {
    return number(await sql.get(`select count(*) as posts from post where ${where}`, ...values) ?? {}, 'posts')
  }

  return {
    async post(key) {
      const row = await sql.get('select * from post where key = $1', key)
      return row === undefined ? undefined : postOf(row)
    },

    async postByMessage(surface, messageId) {
      const row = await sql.get('select * from post where surface = $1 and message_id = $2 order by due_ms limit 1', surface, messageId)
      return row === undefined ? undefined : postOf(row)
    },

    postsUsing: async (articleId, exceptVersion = -1) => (await sql.all(
      `select post.* from post_use join post on post.key = post_use.post_key
        where post_use.article_id = $1 and post_use.version <> $2 and post.state in ('composed', 'sending', 'sent') order by post.due_ms, post.key`,
      articleId, exceptVersion)).map(postOf),

    async postedArticles({ surface, channel }, articleIds) {
      const rows = await sql.all(
        'select article_id from posted_article where surface = $1 and channel = $2 and article_id = any($3)', surface, channel, articleIds)
      return new Set(rows.map((row) => text(row, 'article_id')))
    },

    countSince: ({ surface, channel }, rule, sinceMs) => count(
      `surface = $1 and channel = $2 and rule = $3 and due_ms >= $4 and state in ('composed', 'sending', 'sent', 'unknown')`, surface, channel, rule, sinceMs),

    hasSent: async (cause) => await sql.get(`select 1 from post where cause = $1 and state in ('sent', 'unknown') limit 1`, cause) !== undefined,

    async countPosts(states, at) {
      const place = within(at, 2)
      return count(`state = any($1) and ${place.sql}`, states, ...place.values)
    },

    async countOverdue(beforeMs, at) {
      const place = within(at, 2)
      return count(`${unfinished} and due_ms < $1 and ${place.sql}`, beforeMs, ...place.values)
    },

    async lastSentMs(at) {
      const place = within(at, 1)
      return numberOrNull(await sql.get(`select max(sent_ms) as sent_ms from post where ${place.sql}`, ...place.values) ?? {}, 'sent_ms')
    },

    async sentPosts(at, limit) {
      const place = within(at, 2)
      return (await sql.all(`select * from post where state = 'sent' and ${place.sql} order by sent_ms desc, key limit $1`, limit, ...place.values)).map(postOf)
    },
  }
}
