import type { DeskLedger } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'
import { number, surfaceOf, text, workspaceOf } from './columns.ts'
import { workspaceColumn } from './places.ts'
import type { Database, Row } from './sql.ts'

const isOpen = `at_ms > coalesce((select settled_ms from quotation_verdict as verdict
  where verdict.article_id = quotation_report.article_id and verdict.quotation_id = quotation_report.quotation_id), -1)`

/** Readers' reports and operators' words in PostgreSQL. */
export function reportsIn(database: Database): Pick<DeskLedger, 'report' | 'openReports' | 'setQuotationVerdict' | 'hiddenQuotations'> {
  return {
    report: ({ surface, workspaceId, userId, remark, atMs, quotation: { articleId, quotationId } }) => database.transaction(async (sql) => {
      const isNew = await sql.run(
        `insert into quotation_report (article_id, quotation_id, surface, user_id, workspace, remark, at_ms) values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (article_id, quotation_id, surface, user_id) do update set workspace = excluded.workspace, remark = excluded.remark, at_ms = excluded.at_ms
            where not (quotation_report.${isOpen})`,
        articleId, quotationId, surface, userId, workspaceColumn(workspaceId), remark, atMs) > 0
      const row = await sql.get(`select count(*) as people from quotation_report where article_id = $1 and quotation_id = $2 and ${isOpen}`, articleId, quotationId)
      return { count: number(row ?? {}, 'people'), isNew }
    }),

    openReports: async (limit) => (await database.all(`select * from quotation_report where ${isOpen} order by at_ms desc, user_id limit $1`, limit)).map((row) => ({
      quotation: keyOf(row), surface: surfaceOf(row), workspaceId: workspaceOf(row), userId: text(row, 'user_id'), remark: text(row, 'remark'),
      atMs: number(row, 'at_ms'),
    })),

    async setQuotationVerdict({ articleId, quotationId }, verdict, atMs) {
      const insert = `insert into quotation_verdict (article_id, quotation_id, verdict, settled_ms) values ($1, $2, $3, $4)
        on conflict (article_id, quotation_id) do update`
      // Hiding by reports is no operator's word: the reports stay open.
      if (verdict === 'hidden') {
        await database.run(`${insert} set verdict = excluded.verdict where quotation_verdict.verdict <> 'hide'`, articleId, quotationId, verdict, -1)
        return
      }
      await database.run(`${insert} set verdict = excluded.verdict, settled_ms = excluded.settled_ms`, articleId, quotationId, verdict, atMs)
    },

    hiddenQuotations: async () => (await database.all(
      `select * from quotation_verdict where verdict in ('hidden', 'hide') order by article_id, quotation_id`)).map(keyOf),
  }
}

function keyOf(row: Row): QuotationKey {
  return { articleId: text(row, 'article_id'), quotationId: text(row, 'quotation_id') }
}
