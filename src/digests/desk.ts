import type { Surface } from '#chat/surface.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { Notes, StoreReader, StoreWriter } from '#store/store.ts'
import type { Gate } from './create-gate.ts'

export interface DigestLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What everything that is posted unasked works with. */
export interface Desk {
  readonly store: StoreReader & StoreWriter & Notes
  readonly ledger: DeskLedger
  readonly surfaces: readonly Surface[]
  readonly log: DigestLog
  readonly now: () => Date
  /** So many different people of one server or workspace hide a quotation there until an operator decides. */
  readonly reportThreshold: number
  /** Waits for a turn; a test whose clock stands still does not. */
  readonly sleep: (ms: number) => Promise<void>
  /** Few requests at a time are under way: when a platform says to wait, no crowd stands before its door afterwards. */
  readonly gate: (surface: Surface) => Gate
}
