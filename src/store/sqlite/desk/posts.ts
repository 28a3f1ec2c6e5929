import type { Place, PostRow, PostState } from '#store/ledger.ts'
import type { Destination } from '#model/subscription.ts'
import { number, numberOrNull, text } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'
import { within } from './places.ts'
import { postOf } from '../../rows/post-of.ts'

/** See DeskLedger.post. */
export function post(connection: Connection, key: string): PostRow | undefined {
  const row = connection.get('select * from post where key = ?', key)
  return row === undefined ? undefined : postOf(row)
}

/** See DeskLedger.postByMessage. */
export function postByMessage(connection: Connection, surface: Destination['surface'], messageId: string): PostRow | undefined {
  const row = connection.get('select * from post where surface = ? and message_id = ? order by due_ms limit 1', surface, messageId)
  return row === undefined ? undefined : postOf(row)
}

/** See DeskLedger.postsUsing. */
export function postsUsing(connection: Connection, articleId: string, exceptVersion = -1): readonly PostRow[] {
  return connection.all(
    `select post.* from post_use join post on post.key = post_use.post_key
      where post_use.article_id = ? and post_use.version <> ? and post.state in ('composed', 'sending', 'sent') order by post.due_ms, post.key`,
    articleId, exceptVersion,
  ).map(postOf)
}

/** See DeskLedger.postedArticles. */
export function postedArticles(connection: Connection, { surface, channel }: Destination, articleIds: readonly string[]): ReadonlySet<string> {
  const rows = connection.all(
    'select article_id from posted_article where surface = ? and channel = ? and article_id in (select value from json_each(?))',
    surface, channel, JSON.stringify(articleIds))
  return new Set(rows.map((row) => text(row, 'article_id')))
}

/** See DeskLedger.countSince. */
export function countSince(connection: Connection, { surface, channel }: Destination, rule: string, sinceMs: number): number {
  return count(connection, `surface = ? and channel = ? and rule = ? and due_ms >= ? and state in ('composed', 'sending', 'sent', 'unknown')`, [surface, channel, rule, sinceMs])
}

/** See DeskLedger.hasSent. */
export function hasSent(connection: Connection, cause: string): boolean {
  return connection.get(`select 1 from post where cause = ? and state in ('sent', 'unknown') limit 1`, cause) !== undefined
}

/** See DeskLedger.countPosts. */
export function countPosts(connection: Connection, states: readonly PostState[], at?: Place): number {
  const { sql, values } = within(at)
  return count(connection, `state in (select value from json_each(?)) and ${sql}`, [JSON.stringify(states), ...values])
}

/** See DeskLedger.countOverdue. */
export function countOverdue(connection: Connection, beforeMs: number, at?: Place): number {
  const { sql, values } = within(at)
  return count(connection, `state in ('planned', 'leased', 'composed', 'sending') and due_ms < ? and ${sql}`, [beforeMs, ...values])
}

function count(connection: Connection, where: string, values: readonly (string | number)[]): number {
  return number(connection.get(`select count(*) as posts from post where ${where}`, ...values) ?? {}, 'posts')
}

/** See DeskLedger.lastSentMs. */
export function lastSentMs(connection: Connection, at?: Place): number | null {
  const { sql, values } = within(at)
  return numberOrNull(connection.get(`select max(sent_ms) as sent_ms from post where ${sql}`, ...values) ?? {}, 'sent_ms')
}

/** See DeskLedger.sentPosts. */
export function sentPosts(connection: Connection, at: Place, limit: number): readonly PostRow[] {
  const { sql, values } = within(at)
  return connection.all(`select * from post where state = 'sent' and ${sql} order by sent_ms desc, key limit ?`, ...values, limit).map(postOf)
}
