import { json } from './columns.ts'
import type { Connection } from './connection.ts'

/** The row ids that a full-text index has for a query, the latest first. */
export function matchingRows(connection: Connection, table: 'sentence_fts' | 'quotation_fts' | 'topic_fts', match: string, limit: number): readonly number[] {
  // As one JSON text: a long posting list row by row costs several times as much.
  const row = connection.get(
    `select json_group_array(rowid) as ids from (select rowid from ${table} where ${table} match ? order by rowid desc limit ?)`, match, limit)
  return row === undefined ? [] : json<readonly number[]>(row, 'ids')
}
