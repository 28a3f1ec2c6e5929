import type { Follow } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { json, workspaceColumn } from '../rows/columns.ts'
import type { Sql } from './sql.ts'

/** Follows in PostgreSQL. */
export function followsIn(sql: Sql): Pick<DeskLedger, 'saveFollow' | 'removeFollow' | 'follows'> {
  return {
    async saveFollow(follow) {
      await sql.run(
        `insert into follow (id, surface, workspace, user_id, body) values ($1, $2, $3, $4, $5) on conflict (id) do update set body = excluded.body`,
        follow.id, follow.surface, workspaceColumn(follow.workspaceId), follow.userId, JSON.stringify(follow),
      )
    },

    async removeFollow(id) {
      await sql.run('delete from follow where id = $1', id)
    },

    async follows(of) {
      const rows = of === undefined
        ? await sql.all('select body from follow order by ord')
        : await sql.all('select body from follow where surface = $1 and workspace = $2 and user_id = $3 order by ord',
          of.surface, workspaceColumn(of.workspaceId), of.userId)
      return rows.map((row) => json<Follow>(row, 'body'))
    },
  }
}
