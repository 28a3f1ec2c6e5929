import type { Composed, Correction } from '#store/ledger.ts'
import type { Destination } from '#model/subscription.ts'
import { number, text } from '../../rows/columns.ts'
import type { Connection, Row } from '../connection.ts'
import { saveUses } from './plan-posts.ts'

/** See DeskLedger.recordCorrection. */
export function recordCorrection(connection: Connection, { key, atMs, note }: Correction, corrected: Pick<Composed, 'card' | 'uses'>): void {
  connection.transaction(() => {
    connection.run('insert into correction (post_key, at_ms, note, card_before) select key, ?, ?, card from post where key = ?', atMs, note, key)
    replaceCard(connection, key, corrected)
  })
}

/** See DeskLedger.recordVersions. */
export function recordVersions(connection: Connection, key: string, corrected: Pick<Composed, 'card' | 'uses'>): void {
  connection.transaction(() => replaceCard(connection, key, corrected))
}

function replaceCard(connection: Connection, key: string, corrected: Pick<Composed, 'card' | 'uses'>): void {
  connection.run('update post set card = ?, uses = ? where key = ?', corrected.card, JSON.stringify(corrected.uses), key)
  saveUses(connection, key, corrected)
}

/** See DeskLedger.corrections. */
export function corrections(connection: Connection, key: string): readonly Correction[] {
  return connection.all('select * from correction where post_key = ? order by ord', key).map(correctionOf)
}

/** See DeskLedger.untoldCorrections. */
export function untoldCorrections(connection: Connection, { surface, channel }: Destination, limit: number): readonly Correction[] {
  return connection.all(
    `select correction.* from correction join post on post.key = correction.post_key
      where correction.told_by is null and post.surface = ? and post.channel = ? and post.rule <> 'details' order by correction.ord limit ?`,
    surface, channel, limit,
  ).map(correctionOf)
}

function correctionOf(row: Row): Correction {
  return { key: text(row, 'post_key'), atMs: number(row, 'at_ms'), note: text(row, 'note') }
}
