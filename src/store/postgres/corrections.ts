import type { Composed, Correction, DeskLedger } from '#store/ledger.ts'
import { number, text } from '../rows/columns.ts'
import { saveUses } from './plan-posts.ts'
import type { Database, Row, Sql } from './sql.ts'

/** Corrections in PostgreSQL. */
export function correctionsIn(database: Database): Pick<DeskLedger, 'recordCorrection' | 'recordVersions' | 'corrections' | 'untoldCorrections'> {
  return {
    recordCorrection: ({ key, atMs, note }, corrected) => database.transaction(async (sql) => {
      await sql.run('insert into correction (post_key, at_ms, note, card_before) select key, $2, $3, card from post where key = $1', key, atMs, note)
      await replaceCard(sql, key, corrected)
    }),

    recordVersions: (key, corrected) => database.transaction((sql) => replaceCard(sql, key, corrected)),

    corrections: async (key) => (await database.all('select * from correction where post_key = $1 order by ord', key)).map(correctionOf),

    untoldCorrections: async ({ surface, channel }, limit) => (await database.all(
      `select correction.* from correction join post on post.key = correction.post_key
        where correction.told_by is null and post.surface = $1 and post.channel = $2 and post.rule <> 'details' order by correction.ord limit $3`,
      surface, channel, limit)).map(correctionOf),
  }
}

async function replaceCard(sql: Sql, key: string, corrected: Pick<Composed, 'card' | 'uses'>): Promise<void> {
  await sql.run('update post set card = $2, uses = $3 where key = $1', key, corrected.card, JSON.stringify(corrected.uses))
  await saveUses(sql, key, corrected)
}

function correctionOf(row: Row): Correction {
  return { key: text(row, 'post_key'), atMs: number(row, 'at_ms'), note: text(row, 'note') }
}
