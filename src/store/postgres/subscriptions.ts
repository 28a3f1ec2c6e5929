import type { Subscription } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { json, workspaceColumn } from '../rows/columns.ts'
import { within } from './places.ts'
import type { Sql } from './sql.ts'

/** Subscriptions in PostgreSQL. */
export function subscriptionsIn(sql: Sql): Pick<DeskLedger, 'saveSubscription' | 'removeSubscription' | 'subscription' | 'subscriptions'> {
  return {
    async saveSubscription(subscription) {
      const { id, to } = subscription
      await sql.run(
        `insert into subscription (id, surface, workspace, channel, body) values ($1, $2, $3, $4, $5)
          on conflict (id) do update set surface = excluded.surface, workspace = excluded.workspace, channel = excluded.channel, body = excluded.body`,
        id, to.surface, workspaceColumn(to.workspaceId), to.channel, JSON.stringify(subscription),
      )
    },

    async removeSubscription(id) {
      await sql.run('delete from subscription where id = $1', id)
    },

    async subscription(id) {
      const row = await sql.get('select body from subscription where id = $1', id)
      return row === undefined ? undefined : json<Subscription>(row, 'body')
    },

    async subscriptions(at) {
      const place = within(at, 1)
      const rows = await sql.all(`select body from subscription where ${place.sql} order by ord`, ...place.values)
      return rows.map((row) => json<Subscription>(row, 'body'))
    },
  }
}
