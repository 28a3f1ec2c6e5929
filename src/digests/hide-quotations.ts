import type { DeskLedger } from '#store/ledger.ts'
import type { StoreWriter } from '#store/store.ts'

/** Tells the store of this process what the ledger says is hidden. */
export async function hideQuotations(store: Pick<StoreWriter, 'setHiddenQuotations'>, ledger: Pick<DeskLedger, 'hiddenQuotations'>): Promise<void> {
  await store.setHiddenQuotations(await ledger.hiddenQuotations())
}

/** The same whenever one looks, without touching a store that knows it already. */
export function createHider(store: Pick<StoreWriter, 'setHiddenQuotations'>, ledger: Pick<DeskLedger, 'hiddenQuotations'>): () => Promise<void> {
  let told: string | undefined
  return async () => {
    const keys = await ledger.hiddenQuotations()
    const now = JSON.stringify(keys)
    if (now === told) return
    await store.setHiddenQuotations(keys)
    told = now
  }
}
