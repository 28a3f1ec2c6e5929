import type { Turns } from '#store/ledger.ts'
import { number, text } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'

/** See DeskLedger.seenArticles. */
export function seenArticles(connection: Connection, articleIds: readonly string[], nowMs: number | null): ReadonlyMap<string, number> {
  const asked = JSON.stringify(articleIds)
  return connection.transaction(() => {
    if (nowMs !== null) {
      connection.run('insert into seen_article (article_id, seen_ms) select value, ? from json_each(?) where true on conflict do nothing', nowMs, asked)
    }
    const rows = connection.all('select article_id, seen_ms from seen_article where article_id in (select value from json_each(?))', asked)
    return new Map(rows.map((row) => [text(row, 'article_id'), number(row, 'seen_ms')]))
  })
}

/** See DeskLedger.takeTurns. */
export function takeTurns(connection: Connection, lane: string, { count, gapMs, nowMs }: Turns): number {
  const lengthMs = count * gapMs
  const row = connection.get(
    `insert into lane (name, free_at_ms) values (?, ?)
      on conflict (name) do update set free_at_ms = max(lane.free_at_ms, ?) + ? returning free_at_ms`,
    lane, nowMs + lengthMs, nowMs, lengthMs)
  return number(row ?? {}, 'free_at_ms') - lengthMs
}

/** See DeskLedger.fact. */
export function fact(connection: Connection, key: string): string | undefined {
  const row = connection.get('select value from fact where key = ?', key)
  return row === undefined ? undefined : text(row, 'value')
}

/** See DeskLedger.facts. */
export function facts(connection: Connection, prefix: string): ReadonlyMap<string, string> {
  const rows = connection.all('select key, value from fact where substr(key, 1, length(?)) = ? order by key', prefix, prefix)
  return new Map(rows.map((row) => [text(row, 'key'), text(row, 'value')]))
}

/** See DeskLedger.setFact. */
export function setFact(connection: Connection, key: string, value: string | null): void {
  if (value === null) connection.run('delete from fact where key = ?', key)
  else connection.run('insert or replace into fact (key, value) values (?, ?)', key, value)
}
