import type { QuotationReport } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'
import { number, text } from '../columns.ts'
import type { Connection, Row } from '../connection.ts'
import { surfaceOf, workspaceColumn, workspaceOf } from './places.ts'

const isOpen = `at_ms > coalesce((select settled_ms from quotation_verdict as verdict
  where verdict.article_id = quotation_report.article_id and verdict.quotation_id = quotation_report.quotation_id), -1)`

/** See DeskLedger.report. */
export function report(connection: Connection, given: QuotationReport): { readonly count: number, readonly isNew: boolean } {
  const { surface, workspaceId, userId, remark, atMs, quotation: { articleId, quotationId } } = given
  return connection.transaction(() => {
    const before = connection.get(
      `select 1 from quotation_report where article_id = ? and quotation_id = ? and surface = ? and user_id = ? and ${isOpen}`, articleId, quotationId, surface, userId)
    if (before === undefined) {
      connection.run(
        'insert or replace into quotation_report (article_id, quotation_id, surface, workspace, user_id, remark, at_ms) values (?, ?, ?, ?, ?, ?, ?)',
        articleId, quotationId, surface, workspaceColumn(workspaceId), userId, remark, atMs)
    }
    const row = connection.get(`select count(*) as people from quotation_report where article_id = ? and quotation_id = ? and ${isOpen}`, articleId, quotationId)
    return { count: number(row ?? {}, 'people'), isNew: before === undefined }
  })
}

/** See DeskLedger.openReports. */
export function openReports(connection: Connection, limit: number): readonly QuotationReport[] {
  return connection.all(`select * from quotation_report where ${isOpen} order by at_ms desc, user_id limit ?`, limit).map((row) => ({
    quotation: keyOf(row),
    surface: surfaceOf(row),
    workspaceId: workspaceOf(row),
    userId: text(row, 'user_id'),
    remark: text(row, 'remark'),
    atMs: number(row, 'at_ms'),
  }))
}

/** See DeskLedger.setQuotationVerdict. */
export function setQuotationVerdict(
  connection: Connection, { articleId, quotationId }: QuotationKey, verdict: 'hidden' | 'hide' | 'restore', atMs: number,
): void {
  const insert = 'insert into quotation_verdict (article_id, quotation_id, verdict, settled_ms) values (?, ?, ?, ?) on conflict (article_id, quotation_id) do update'
  // Hiding by reports is no operator's word: the reports stay open.
  if (verdict === 'hidden') connection.run(`${insert} set verdict = excluded.verdict where quotation_verdict.verdict <> 'hide'`, articleId, quotationId, verdict, -1)
  else connection.run(`${insert} set verdict = excluded.verdict, settled_ms = excluded.settled_ms`, articleId, quotationId, verdict, atMs)
}

/** See DeskLedger.hiddenQuotations. */
export function hiddenQuotations(connection: Connection): readonly QuotationKey[] {
  return connection.all(`select * from quotation_verdict where verdict in ('hidden', 'hide') order by article_id, quotation_id`).map(keyOf)
}

function keyOf(row: Row): QuotationKey {
  return { articleId: text(row, 'article_id'), quotationId: text(row, 'quotation_id') }
}
