import type { DeskLedger, PostEnd, PostRow } from '#store/ledger.ts'
import { composePost, giveBack, unfinished } from './compose-post.ts'
import { planPosts } from './plan-posts.ts'
import { postOf } from '../rows/post-of.ts'
import type { Database, Sql } from './sql.ts'

type Outbox = Pick<DeskLedger, 'planPosts' | 'claimPosts' | 'renewLeases' | 'composePost' | 'startSending' | 'closePost' | 'releasePost'>

const held = `key = $1 and attempts = $2 and ${unfinished}`

/** The outbox in PostgreSQL: what one process has locked the others pass over. */
export function outboxIn(database: Database): Outbox {
  return {
    planPosts: (posts) => database.transaction((sql) => planPosts(sql, posts)),

    async claimPosts({ holder, nowMs, leaseMs, limit, surfaces }) {
      const rows = await database.all(
        `with claimed as (
            select key from post as candidate where ${unfinished} and leased_until_ms <= $1 and due_ms <= $1 and surface = any($2)
              and (under is null or exists (select 1 from post as parent where parent.key = candidate.under and parent.state = 'sent'))
              and (rule <> 'correction' or not exists (
                select 1 from post as other where other.cause = candidate.cause and other.rule = 'correction' and other.key <> candidate.key
                  and other.state in ('planned', 'leased', 'composed', 'sending')
                  and (other.leased_until_ms > $1 or (other.due_ms, other.key) < (candidate.due_ms, candidate.key))))
            order by under is not null, due_ms, key limit $3 for update of candidate skip locked)
          update post set state = case state when 'planned' then 'leased' else state end, attempts = attempts + 1, leased_until_ms = $4, holder = $5
            from claimed where post.key = claimed.key returning post.*`,
        nowMs, surfaces, limit, nowMs + leaseMs, holder,
      )
      return rows.map(postOf).sort(inOrder)
    },

    async renewLeases(holder, untilMs) {
      await database.run(`update post set leased_until_ms = $2 where holder = $1 and ${unfinished}`, holder, untilMs)
    },

    composePost: (key, attempts, composed) => composePost(database, key, attempts, composed),

    startSending: async (key, attempts, nowMs) => await database.run(
      `update post set state = 'sending', sending_since_ms = coalesce(sending_since_ms, $3) where ${held} and state in ('composed', 'sending')`,
      key, attempts, nowMs) > 0,

    async closePost(key, attempts, end) {
      // Nothing else hangs on a post that was sent.
      return end.state === 'sent' ? await close(database, key, attempts, end) : database.transaction((sql) => closeUnsent(sql, key, attempts, end))
    },

    releasePost: async (key, attempts, { notBeforeMs, trouble, isUnsent, refusals }) => await database.run(
      `update post set leased_until_ms = $3, holder = '', trouble = $4, refusals = $5,
          state = case when state = 'sending' and $6 then 'composed' else state end,
          sending_since_ms = case when $6 then null else sending_since_ms end
        where ${held}`,
      key, attempts, notBeforeMs, trouble, refusals, isUnsent) > 0,
  }
}

async function close(sql: Sql, key: string, attempts: number, { state, messageId, trouble, atMs }: PostEnd): Promise<boolean> {
  const sentMs = state === 'sent' ? atMs : null
  return await sql.run(
    `update post set state = $3, message_id = $4, trouble = $5, sent_ms = $6 where ${held}`, key, attempts, state, messageId, trouble, sentMs) > 0
}

async function closeUnsent(sql: Sql, key: string, attempts: number, end: PostEnd): Promise<boolean> {
  if (!await close(sql, key, attempts, end)) return false
  if (end.state !== 'unknown') await giveBack(sql, key)
  await sql.run(`update post set state = 'skipped', trouble = 'the post above it was not sent' where under = $1 and ${unfinished}`, key)
  return true
}

function inOrder(one: PostRow, other: PostRow): number {
  return Number(one.under !== null) - Number(other.under !== null) || one.dueMs - other.dueMs || (one.key < other.key ? -1 : 1)
}
