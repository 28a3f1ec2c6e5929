import type { Place } from '#store/ledger.ts'
import type { Follow } from '#model/subscription.ts'
import { json, workspaceColumn } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'

/** See DeskLedger.saveFollow. */
export function saveFollow(connection: Connection, follow: Follow): void {
  connection.run(
    `insert into follow (id, surface, workspace, user_id, body) values (?, ?, ?, ?, ?) on conflict (id) do update set body = excluded.body`,
    follow.id, follow.surface, workspaceColumn(follow.workspaceId), follow.userId, JSON.stringify(follow),
  )
}

/** See DeskLedger.removeFollow. */
export function removeFollow(connection: Connection, id: string): void {
  connection.run('delete from follow where id = ?', id)
}

/** See DeskLedger.follows. */
export function follows(connection: Connection, of?: Place & { readonly userId: string }): readonly Follow[] {
  const rows = of === undefined
    ? connection.all('select body from follow order by ord')
    : connection.all('select body from follow where surface = ? and workspace = ? and user_id = ? order by ord', of.surface, workspaceColumn(of.workspaceId), of.userId)
  return rows.map((row) => json<Follow>(row, 'body'))
}
