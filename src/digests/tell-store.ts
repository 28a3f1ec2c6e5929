import type { DeskLedger } from '#store/ledger.ts'
import type { StoreWriter } from '#store/store.ts'
import { personAliases } from './person-aliases.ts'

type Told = Pick<StoreWriter, 'setHiddenQuotations' | 'setAliases'>
type Known = Pick<DeskLedger, 'hiddenQuotations' | 'facts'>

/** Tells the store of this process what operators decided, here or in another process; what it knows already it is not told again. */
export function createTelling(store: Told, ledger: Known): () => Promise<void> {
  const tellHidden = onChange(() => ledger.hiddenQuotations(), (keys) => store.setHiddenQuotations(keys))
  const tellAliases = onChange(() => personAliases(ledger), (aliases) => store.setAliases(aliases))
  return async () => {
    await tellHidden()
    await tellAliases()
  }
}

function onChange<Value>(ask: () => Promise<Value>, tell: (value: Value) => Promise<void>): () => Promise<void> {
  let told: string | undefined
  return async () => {
    const value = await ask()
    const now = JSON.stringify(value)
    if (now === told) return
    await tell(value)
    told = now
  }
}
