import type { QuotationKey, Statement } from '#store/store.ts'
import { text } from './columns.ts'
import type { Connection } from './connection.ts'

/** A condition on `quotation` joined with `article`: nobody has hidden the quotation. */
export const isShown = `not exists (
  select 1 from hidden_quotation as hidden where hidden.article_id = article.id and hidden.quotation_id = quotation.quotation_id)`

/** See StoreWriter.setHiddenQuotations. */
export function setHiddenQuotations(connection: Connection, keys: readonly QuotationKey[]): void {
  connection.transaction(() => {
    connection.run('delete from hidden_quotation')
    for (const { articleId, quotationId } of keys) {
      connection.run('insert or ignore into hidden_quotation (article_id, quotation_id) values (?, ?)', articleId, quotationId)
    }
  })
}

/** Statements without the quotations that are hidden. */
export function withoutHidden(connection: Connection, statements: readonly Statement[]): readonly Statement[] {
  const hidden = new Set(connection.all('select * from hidden_quotation').map((row) => `${text(row, 'article_id')}|${text(row, 'quotation_id')}`))
  if (hidden.size === 0) return statements
  const shown = ({ articleId, quotationId }: QuotationKey) => !hidden.has(`${articleId}|${quotationId}`)
  return statements
    .map((statement) => ({ ...statement, quotations: statement.quotations.filter(shown) }))
    .filter(({ quotations }) => quotations.length > 0)
}
