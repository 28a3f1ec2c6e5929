import type { DeskLedger } from '#store/ledger.ts'

const prefix = 'source-paused|'

/** The outlets of which nothing is posted unasked, by an operator's word. */
export async function pausedSources(ledger: Pick<DeskLedger, 'facts'>): Promise<ReadonlySet<string>> {
  return new Set([...(await ledger.facts(prefix)).keys()].map((key) => key.slice(prefix.length)))
}

/** Pauses an outlet since the instant, or lets it go on (null). */
export async function setSourcePaused(ledger: Pick<DeskLedger, 'setFact'>, outlet: string, since: Date | null): Promise<void> {
  await ledger.setFact(`${prefix}${outlet}`, since?.toISOString() ?? null)
}
