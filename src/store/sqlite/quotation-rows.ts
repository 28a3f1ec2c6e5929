import type { QuotationRow } from '#store/store.ts'
import { json, number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import { isShown } from './hidden-quotations.ts'
import type { QuotationCard } from './quotation-card.ts'

/** The quotations with these row ids, in the order of the ids given; those that are hidden are left out. */
export function quotationRows(connection: Connection, ids: readonly number[]): QuotationRow[] {
  const rows = connection.all(
    `select quotation.id, quotation.statement_id, quotation.card, article.story_id
      from json_each(?) as wanted
      join quotation on quotation.id = wanted.value
      join article on article.ord = quotation.id / 1048576
      where ${isShown}
      order by wanted.key`,
    JSON.stringify(ids),
  )
  return rows.map((row) => Object.assign(json<QuotationCard>(row, 'card'), { statementId: text(row, 'statement_id'), storyId: text(row, 'story_id') }))
}

/** The ids that a query gave, in its order. */
export function idsOf(rows: ReturnType<Connection['all']>): number[] {
  return rows.map((row) => number(row, 'id'))
}
