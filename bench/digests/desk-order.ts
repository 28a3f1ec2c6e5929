import type { ConfiguredSubscription } from '#digests/config-subscriptions.ts'

/** After which deed a process dies: its card is composed, sending begins, the platform has it, the ledger has it. */
export type KillStep = 'composed' | 'sending' | 'sent' | 'recorded'

/** What one process of the bot is to do. */
export interface DeskOrder {
  /** The SQLite file with the articles, and with the ledger where there is no other. */
  readonly articles: string
  readonly databaseUrl: string | null
  /** What its clock shows when it starts (milliseconds since the epoch), or by how much it is ahead of ours. */
  readonly startsAtMs: number | null
  readonly aheadMs?: number
  readonly subscriptions: readonly ConfiguredSubscription[]
  readonly discord: { readonly token: string, readonly appId: string, readonly apiBase: string } | null
  readonly slack: { readonly botToken: string, readonly appToken: string, readonly apiUrl: string } | null
  /** Dies with the so-manieth deed of that kind. */
  readonly kill: { readonly step: KillStep, readonly after: number } | null
  readonly leaseMs: number | null
  /** Goes on until it is told to end, in company with others; else one pass. */
  readonly isLasting: boolean
}
