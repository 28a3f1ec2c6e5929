import type { DeskLedger } from '#store/ledger.ts'
import type { StoreWriter } from '#store/store.ts'

/** Tells the store of this process what the ledger says is hidden. */
export async function hideQuotations(store: Pick<StoreWriter, 'setHiddenQuotations'>, ledger: Pick<DeskLedger, 'hiddenQuotations'>): Promise<void> {
  await store.setHiddenQuotations(await ledger.hiddenQuotations())
}
