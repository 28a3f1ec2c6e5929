import type { Place } from '#store/ledger.ts'
import type { Subscription } from '#model/subscription.ts'
import { json, workspaceColumn } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'
import { within } from './places.ts'

/** See DeskLedger.saveSubscription. */
export function saveSubscription(connection: Connection, subscription: Subscription): void {
  const { id, to } = subscription
  connection.run(
    `insert into subscription (id, surface, workspace, channel, body) values (?, ?, ?, ?, ?)
      on conflict (id) do update set surface = excluded.surface, workspace = excluded.workspace, channel = excluded.channel, body = excluded.body`,
    id, to.surface, workspaceColumn(to.workspaceId), to.channel, JSON.stringify(subscription),
  )
}

/** See DeskLedger.removeSubscription. */
export function removeSubscription(connection: Connection, id: string): void {
  connection.run('delete from subscription where id = ?', id)
}

/** See DeskLedger.subscription. */
export function subscription(connection: Connection, id: string): Subscription | undefined {
  const row = connection.get('select body from subscription where id = ?', id)
  return row === undefined ? undefined : json<Subscription>(row, 'body')
}

/** See DeskLedger.subscriptions. */
export function subscriptions(connection: Connection, at?: Place): readonly Subscription[] {
  const { sql, values } = within(at)
  return connection.all(`select body from subscription where ${sql} order by ord`, ...values).map((row) => json<Subscription>(row, 'body'))
}
