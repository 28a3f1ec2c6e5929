import type { DeskLedger, Place } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'

/** What enough readers of a server or workspace have said is wrong; every command asks, so the answers are kept for a while. */
export interface ReportedQuotations {
  at(place: Place): Promise<readonly QuotationKey[]>
  /** Somebody has reported something, or an operator has decided. */
  forget(): void
}

const keptMs = 10_000
const mostPlaces = 10_000

/** Asks the ledger of a place every ten seconds at most; what another process writes is seen that much later. */
export function createReportedQuotations(
  ledger: Pick<DeskLedger, 'reportedQuotations'>, leastPeople: number, nowMs: () => number = () => performance.now(),
): ReportedQuotations {
  const kept = new Map<string, { readonly keys: Promise<readonly QuotationKey[]>, readonly untilMs: number }>()

  return {
    at({ surface, workspaceId }) {
      const name = `${surface} ${workspaceId ?? ''}`
      const known = kept.get(name)
      if (known !== undefined && known.untilMs > nowMs()) return known.keys
      if (kept.size >= mostPlaces) kept.clear()
      const keys = ledger.reportedQuotations({ surface, workspaceId }, leastPeople)
      kept.set(name, { keys, untilMs: nowMs() + keptMs })
      keys.catch(() => kept.delete(name))
      return keys
    },
    forget: () => kept.clear(),
  }
}
