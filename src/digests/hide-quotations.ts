import type { Destination } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { QuotationKey, StoreWriter } from '#store/store.ts'
import { personOf } from './direct.ts'

/** Tells the store of this process what the ledger says is hidden. */
export async function hideQuotations(store: Pick<StoreWriter, 'setHiddenQuotations'>, ledger: Pick<DeskLedger, 'hiddenQuotations'>): Promise<void> {
  await store.setHiddenQuotations(await ledger.hiddenQuotations())
}

export interface ReportsDesk {
  readonly ledger: Pick<DeskLedger, 'reportedQuotations'>
  readonly reportThreshold: number
}

/** What is hidden in a channel because its own readers have said that it is wrong. */
export async function reportedIn({ ledger, reportThreshold }: ReportsDesk, to: Destination): Promise<readonly QuotationKey[]> {
  const at = isOfConfig(to) ? { surface: to.surface } : { surface: to.surface, workspaceId: to.workspaceId }
  return ledger.reportedQuotations(at, reportThreshold)
}

/** Whether what readers of that server or workspace hide is hidden in the channel. */
export function isReadBy(to: Destination, { surface, workspaceId }: Pick<Destination, 'surface' | 'workspaceId'>): boolean {
  return to.surface === surface && (to.workspaceId === workspaceId || isOfConfig(to))
}

/** The configuration may name a channel without its server: then whatever any server's readers hide is hidden there, too. */
function isOfConfig(to: Destination): boolean {
  return to.workspaceId === null && personOf(to) === undefined
}
