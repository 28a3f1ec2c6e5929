import type { DeskLedger } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'
import { number, surfaceOf, text, workspaceColumn, workspaceOf } from '../rows/columns.ts'
import { within } from './places.ts'
import type { Database, Row } from './sql.ts'

const isOpen = `at_ms > coalesce((select settled_ms from quotation_verdict as verdict
  where verdict.article_id = quotation_report.article_id and verdict.quotation_id = quotation_report.quotation_id), -1)`

/** Readers' reports and operators' words in PostgreSQL. */
export function reportsIn(database: Database): Pick<DeskLedger, 'report' | 'openReports' | 'reportedQuotations' | 'setQuotationVerdict' | 'hiddenQuotations'> {
  return {
    report: ({ surface, workspaceId, userId, remark, atMs, quotation: { articleId, quotationId } }) => database.transaction(async (sql) => {
      const isNew = await sql.run(
        `insert into quotation_report (article_id, quotation_id, surface, user_id, workspace, remark, at_ms) values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (article_id, quotation_id, surface, user_id) do update set workspace = excluded.workspace, remark = excluded.remark, at_ms = excluded.at_ms
            where not (quotation_report.${isOpen})`,
        articleId, quotationId, surface, userId, workspaceColumn(workspaceId), remark, atMs) > 0
      const row = await sql.get(
        `select count(*) as people from quotation_report where article_id = $1 and quotation_id = $2 and surface = $3 and workspace = $4 and ${isOpen}`,
        articleId, quotationId, surface, workspaceColumn(workspaceId))
      return { count: number(row ?? {}, 'people'), isNew }
    }),

    async openReports({ surface, workspaceId }, limit) {
      const place = within({ surface, workspaceId }, 2)
      const rows = await database.all(`select * from quotation_report where ${place.sql} and ${isOpen} order by at_ms desc, user_id limit $1`, limit, ...place.values)
      return rows.map((row) => ({
        quotation: keyOf(row), surface: surfaceOf(row), workspaceId: workspaceOf(row), userId: text(row, 'user_id'), remark: text(row, 'remark'),
        atMs: number(row, 'at_ms'),
      }))
    },

    reportedQuotations: async ({ surface, workspaceId }, leastPeople) => (await database.all(
      `select article_id, quotation_id from quotation_report where surface = $1 and workspace = coalesce($2, workspace) and ${isOpen}
        group by workspace, article_id, quotation_id having count(*) >= $3 order by article_id, quotation_id`,
      surface, workspaceId === undefined ? null : workspaceColumn(workspaceId), leastPeople)).map(keyOf),

    async setQuotationVerdict({ articleId, quotationId }, verdict, atMs) {
      await database.run(
        `insert into quotation_verdict (article_id, quotation_id, verdict, settled_ms) values ($1, $2, $3, $4)
          on conflict (article_id, quotation_id) do update set verdict = excluded.verdict, settled_ms = excluded.settled_ms`,
        articleId, quotationId, verdict, atMs)
    },

    hiddenQuotations: async () => (await database.all(
      `select * from quotation_verdict where verdict = 'hide' order by article_id, quotation_id`)).map(keyOf),
  }
}

function keyOf(row: Row): QuotationKey {
  return { articleId: text(row, 'article_id'), quotationId: text(row, 'quotation_id') }
}
