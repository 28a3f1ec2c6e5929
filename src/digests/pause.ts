import type { DeskLedger, Place } from '#store/ledger.ts'

/** Whether an operator has stopped everything that is posted unasked in the server or workspace. */
export async function isPaused(ledger: Pick<DeskLedger, 'fact'>, place: Place): Promise<boolean> {
  return await ledger.fact(factKey(place)) !== undefined
}

/** Stops it since the instant, or lets it go on (null). */
export async function setPaused(ledger: Pick<DeskLedger, 'setFact'>, place: Place, since: Date | null): Promise<void> {
  await ledger.setFact(factKey(place), since?.toISOString() ?? null)
}

function factKey({ surface, workspaceId }: Place): string {
  return `paused|${surface}|${workspaceId ?? ''}`
}
