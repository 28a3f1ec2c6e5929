import { text } from './columns.ts'
import type { Connection } from './connection.ts'

/** After articles have left a story: of the copies whose original is not in it any more, the first is the original of the others. */
export function settleCopies(connection: Connection, storyId: string): void {
  const orphans = connection.all(
    `select id, copy_of from article where story_id = ? and copy_of is not null
      and copy_of not in (select id from article where story_id = ?) order by ord`,
    storyId, storyId,
  )
  for (const [original, copies] of Map.groupBy(orphans, (row) => text(row, 'copy_of'))) {
    const first = copies.map((row) => text(row, 'id'))[0] ?? original
    connection.run('update article set copy_of = nullif(?, id) where story_id = ? and copy_of = ?', first, storyId, original)
  }
}
