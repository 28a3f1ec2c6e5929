import type { Place, QuotationReport } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'
import { number, surfaceOf, text, workspaceColumn, workspaceOf } from '../../rows/columns.ts'
import type { Connection, Row } from '../connection.ts'
import { within } from './places.ts'

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
    const row = connection.get(
      `select count(*) as people from quotation_report where article_id = ? and quotation_id = ? and surface = ? and workspace = ? and ${isOpen}`,
      articleId, quotationId, surface, workspaceColumn(workspaceId))
    return { count: number(row ?? {}, 'people'), isNew: before === undefined }
  })
}

/** See DeskLedger.openReports. */
export function openReports(connection: Connection, { surface, workspaceId }: Place, limit: number): readonly QuotationReport[] {
  const { sql, values } = within({ surface, workspaceId })
  return connection.all(`select * from quotation_report where ${sql} and ${isOpen} order by at_ms desc, user_id limit ?`, ...values, limit).map((row) => ({
    quotation: keyOf(row),
    surface: surfaceOf(row),
    workspaceId: workspaceOf(row),
    userId: text(row, 'user_id'),
    remark: text(row, 'remark'),
    atMs: number(row, 'at_ms'),
  }))
}

/** See DeskLedger.reportedQuotations. */
export function reportedQuotations(
  connection: Connection, { surface, workspaceId }: Pick<Place, 'surface'> & Partial<Place>, leastPeople: number,
): readonly QuotationKey[] {
  return connection.all(
    `select article_id, quotation_id from quotation_report where surface = ? and workspace = coalesce(?, workspace) and ${isOpen}
      group by workspace, article_id, quotation_id having count(*) >= ? order by article_id, quotation_id`,
    surface, workspaceId === undefined ? null : workspaceColumn(workspaceId), leastPeople).map(keyOf)
}

/** See DeskLedger.setQuotationVerdict. */
export function setQuotationVerdict(
  connection: Connection, { articleId, quotationId }: QuotationKey, verdict: 'hide' | 'restore', atMs: number,
): void {
  connection.run(
    `insert into quotation_verdict (article_id, quotation_id, verdict, settled_ms) values (?, ?, ?, ?)
      on conflict (article_id, quotation_id) do update set verdict = excluded.verdict, settled_ms = excluded.settled_ms`,
    articleId, quotationId, verdict, atMs)
}

/** See DeskLedger.hiddenQuotations. */
export function hiddenQuotations(connection: Connection): readonly QuotationKey[] {
  return connection.all(`select * from quotation_verdict where verdict = 'hide' order by article_id, quotation_id`).map(keyOf)
}

function keyOf(row: Row): QuotationKey {
  return { articleId: text(row, 'article_id'), quotationId: text(row, 'quotation_id') }
}
