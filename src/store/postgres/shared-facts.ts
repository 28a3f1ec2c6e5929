import type { DeskLedger } from '#store/ledger.ts'
import { number, text } from '../rows/columns.ts'
import type { Sql } from './sql.ts'

/** What all processes share in PostgreSQL. */
export function sharedFactsIn(sql: Sql): Pick<DeskLedger, 'seenArticles' | 'takeTurns' | 'fact' | 'facts' | 'setFact'> {
  return {
    async seenArticles(articleIds, nowMs) {
      const asked = [...new Set(articleIds)].sort()
      if (nowMs !== null) {
        await sql.run('insert into seen_article (article_id, seen_ms) select article_id, $2 from unnest($1::text[]) as article_id on conflict do nothing', asked, nowMs)
      }
      const rows = await sql.all('select article_id, seen_ms from seen_article where article_id = any($1)', asked)
      return new Map(rows.map((row) => [text(row, 'article_id'), number(row, 'seen_ms')]))
    },

    async takeTurns(lane, { count, gapMs, nowMs }) {
      const lengthMs = count * gapMs
      const row = await sql.get(
        `insert into lane (name, free_at_ms) values ($1, $2::double precision + $3)
          on conflict (name) do update set free_at_ms = greatest(lane.free_at_ms, $2) + $3 returning free_at_ms`,
        lane, nowMs, lengthMs)
      return number(row ?? {}, 'free_at_ms') - lengthMs
    },

    async fact(key) {
      const row = await sql.get('select value from fact where key = $1', key)
      return row === undefined ? undefined : text(row, 'value')
    },

    async facts(prefix) {
      const rows = await sql.all('select key, value from fact where starts_with(key, $1) order by key collate "C"', prefix)
      return new Map(rows.map((row) => [text(row, 'key'), text(row, 'value')]))
    },

    async setFact(key, value) {
      if (value === null) await sql.run('delete from fact where key = $1', key)
      else await sql.run('insert into fact (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', key, value)
    },
  }
}
