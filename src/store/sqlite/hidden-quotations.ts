import type { Citation } from '#model/citation.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import type { QuotationKey, Statement } from '#store/store.ts'
import { json, text } from './columns.ts'
import type { Connection } from './connection.ts'
import type { QuotationCard } from './quotation-card.ts'

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

/** Tells which citations hold none of the words that are hidden. */
export function shownCitations(connection: Connection): (citation: Citation) => boolean {
  const hidden = connection.all(
    // The few that are hidden come first: the other way round every quotation of the archive would be read for each story that is shown.
    `select quotation.card from hidden_quotation as hidden
      cross join quotation on quotation.lone_id = hidden.article_id || '/' || hidden.quotation_id`,
  ).map((row) => json<QuotationCard>(row, 'card').citation)
  return ({ articleId, version, span }) => !hidden.some((one) =>
    one.articleId === articleId && one.version === version && one.span.start < span.end && span.start < one.span.end)
}

/** A timeline without the evidence that is hidden, and without entries that have no other. */
export function withoutHiddenEvidence(
  timeline: readonly TimelineEntry[], isCitationShown: (citation: Citation) => boolean,
): readonly TimelineEntry[] {
  return timeline
    .map((entry) => ({ ...entry, evidence: entry.evidence.filter(({ citation }) => isCitationShown(citation)) }))
    .filter(({ evidence }) => evidence.length > 0)
}
