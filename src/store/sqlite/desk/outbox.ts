import type { Claim, Composed, PostEnd, PostRow, Release } from '#store/ledger.ts'
import type { Connection } from '../connection.ts'
import { planPost, saveUses } from './plan-posts.ts'
import { postOf } from '../../rows/post-of.ts'

const unfinished = `state in ('planned', 'leased', 'composed', 'sending')`
const held = `key = ? and attempts = ? and ${unfinished}`

/** See DeskLedger.claimPosts: one statement, so that of two processes only one gets a post. */
export function claimPosts(connection: Connection, { holder, nowMs, leaseMs, limit, surfaces }: Claim): readonly PostRow[] {
  const rows = connection.all(
    `update post set state = case state when 'planned' then 'leased' else state end, attempts = attempts + 1, leased_until_ms = ?, holder = ?
      where key in (
        select key from post as candidate where ${unfinished} and leased_until_ms <= ? and due_ms <= ?
          and surface in (select value from json_each(?))
          and (under is null or exists (select 1 from post as parent where parent.key = candidate.under and parent.state = 'sent'))
          and (rule <> 'correction' or not exists (
            select 1 from post as other where other.cause = candidate.cause and other.rule = 'correction' and other.key <> candidate.key
              and other.state in ('planned', 'leased', 'composed', 'sending')
              and (other.leased_until_ms > ? or (other.due_ms, other.key) < (candidate.due_ms, candidate.key))))
        order by under is not null, due_ms, key limit ?)
      returning *`,
    nowMs + leaseMs, holder, nowMs, nowMs, JSON.stringify(surfaces), nowMs, limit,
  )
  return rows.map(postOf).sort(inOrder)
}

function inOrder(one: PostRow, other: PostRow): number {
  return Number(one.under !== null) - Number(other.under !== null) || one.dueMs - other.dueMs || (one.key < other.key ? -1 : 1)
}

/** See DeskLedger.renewLeases. */
export function renewLeases(connection: Connection, holder: string, untilMs: number): void {
  connection.run(`update post set leased_until_ms = ? where holder = ? and ${unfinished}`, untilMs, holder)
}

/** See DeskLedger.composePost. */
export function composePost(connection: Connection, key: string, attempts: number, composed: Composed): 'composed' | 'overlap' | 'lost' {
  return connection.transaction(() => {
    const row = connection.get(`select * from post where ${held}`, key, attempts)
    if (row === undefined) return 'lost'
    const post = postOf(row)
    giveBack(connection, key)
    if (composed.newArticleIds.some((articleId) => !takeArticle(connection, post, articleId))) return 'overlap'
    connection.run(`update post set state = 'composed', card = ?, uses = ?, story_ids = ? where key = ?`,
      composed.card, JSON.stringify(composed.uses), JSON.stringify(composed.storyIds), key)
    saveUses(connection, key, composed)
    for (const told of composed.tells) {
      connection.run('update correction set told_by = ? where post_key = ? and at_ms = ? and note = ? and told_by is null', key, told.key, told.atMs, told.note)
    }
    planDetails(connection, post, composed.details)
    return 'composed'
  })
}

/** False where another post of the channel brings the article; then nothing of this one may stay. */
function takeArticle(connection: Connection, { key, to }: PostRow, articleId: string): boolean {
  const taken = connection.run(
    'insert into posted_article (surface, channel, article_id, post_key) values (?, ?, ?, ?) on conflict do nothing', to.surface, to.channel, articleId, key)
  if (taken === 0) giveBack(connection, key)
  return taken > 0
}

function planDetails(connection: Connection, { key, to, dueMs }: PostRow, details: Composed['details']): void {
  const detailsKey = `${key}|details`
  connection.run(`delete from post where key = ? and state = 'composed' and attempts = 0`, detailsKey)
  if (details === null) return
  const composed = { ...details, storyIds: [], newArticleIds: [], tells: [], details: null }
  planPost(connection, { key: detailsKey, cause: null, rule: 'details', to, dueMs, under: key, composed })
}

/** What the channel was to get from the post is free again. */
function giveBack(connection: Connection, key: string): void {
  connection.run('delete from posted_article where post_key = ?', key)
  connection.run('update correction set told_by = null where told_by = ?', key)
}

/** See DeskLedger.startSending. */
export function startSending(connection: Connection, key: string, attempts: number, nowMs: number): boolean {
  return connection.run(
    `update post set state = 'sending', sending_since_ms = coalesce(sending_since_ms, ?) where ${held} and state in ('composed', 'sending')`, nowMs, key, attempts) > 0
}

/** See DeskLedger.closePost. */
export function closePost(connection: Connection, key: string, attempts: number, { state, messageId, trouble, atMs }: PostEnd): boolean {
  return connection.transaction(() => {
    const closed = connection.run(
      `update post set state = ?, message_id = ?, trouble = ?, sent_ms = ? where ${held}`, state, messageId, trouble, state === 'sent' ? atMs : null, key, attempts)
    if (closed === 0) return false
    if (state === 'skipped' || state === 'failed') giveBack(connection, key)
    if (state !== 'sent') {
      connection.run(`update post set state = 'skipped', trouble = 'the post above it was not sent' where under = ? and ${unfinished}`, key)
    }
    return true
  })
}

/** See DeskLedger.releasePost. */
export function releasePost(connection: Connection, key: string, attempts: number, release: Release): boolean {
  const { notBeforeMs, trouble, isUnsent, refusals } = release
  return connection.run(
    `update post set leased_until_ms = ?, holder = '', trouble = ?, refusals = ?,
        state = case when state = 'sending' and ? then 'composed' else state end,
        sending_since_ms = case when ? then null else sending_since_ms end
      where ${held}`,
    notBeforeMs, trouble, refusals, Number(isUnsent), Number(isUnsent), key, attempts) > 0
}
