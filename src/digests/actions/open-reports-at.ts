import type { DeskLedger, Place, QuotationReport } from '#store/ledger.ts'

const mostRead = 100_000
const mostShown = 200

/** The newest open reports of one server or workspace; how many others have must not show, so those are left out before counting. */
export async function openReportsAt(ledger: Pick<DeskLedger, 'openReports'>, { surface, workspaceId }: Place): Promise<readonly QuotationReport[]> {
  const reports = await ledger.openReports(mostRead)
  return reports.filter((report) => report.surface === surface && report.workspaceId === workspaceId).slice(0, mostShown)
}
