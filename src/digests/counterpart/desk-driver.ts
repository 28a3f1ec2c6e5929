import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Destination, Language } from '#model/subscription.ts'
import type { Actions } from '#chat/actions.ts'
import { createIngest } from '#corpus/ingest.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { Store } from '#store/store.ts'
import type { ConfiguredSubscription } from '../config-subscriptions.ts'
import { createActions } from '../create-actions.ts'
import { startDigests } from '../start-digests.ts'
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts'

/** A desk with a store in memory, a platform in memory, and a clock that stands still until it is set. */
export interface DeskDriver {
  readonly store: Store & DeskLedger
  readonly platform: MemoryPlatform
  readonly actions: Actions
  readonly lines: readonly string[]
  /** Writes articles into the corpus, or takes them away (null), and reads it. */
  publish(files: Readonly<Record<string, string | null>>): Promise<void>
  /** Sets the clock and lets the desk do what is due then. */
  at(time: string): Promise<void>
  /** Ends the desk and begins another one over the same database, perhaps with another configuration. */
  restart(subscriptions?: readonly ConfiguredSubscription[]): Promise<void>
  close(): Promise<void>
}

export interface DeskDriverOptions {
  readonly surface?: Destination['surface']
  readonly subscriptions?: readonly ConfiguredSubscription[]
  readonly startsAt: string
  readonly editors?: Destination
  /** The editors'. */
  readonly language?: Language
  /** Who may change what all servers see. */
  readonly operators?: readonly string[]
}

/** Opens a desk; articles that are published before the first `at` or `restart` are there from the beginning. */
export async function openDeskDriver({ surface = 'discord', subscriptions = [], startsAt, editors, language = 'en', operators = [] }: DeskDriverOptions): Promise<DeskDriver> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'))
  const store = await openSqliteStore(':memory:')
  let nowMs = Date.parse(startsAt)
  const now = () => new Date(nowMs)
  const platform = createMemoryPlatform(surface, now)
  const lines: string[] = []
  const line = (_: object, message: string) => { lines.push(message) }
  const log = { info: line, warn: line, error: line }
  const actions = createActions({ store, ledger: store, now, editors: editors ?? null, language, operators })
  const start = (configured: readonly ConfiguredSubscription[]) =>
    startDigests({ subscriptions: configured, surfaces: [platform], store, ledger: store, log, now, sleep: async () => undefined })
  let digests: ReturnType<typeof start> | undefined

  return {
    store, platform, actions, lines,
    async publish(files) {
      for (const [name, text] of Object.entries(files)) {
        if (text === null) rmSync(join(folder, name))
        else writeFileSync(join(folder, name), text)
      }
      const ingest = createIngest({ folder, store, log })
      await ingest.run()
      await ingest.stop()
    },
    async at(time) {
      nowMs = Date.parse(time)
      digests ??= start(subscriptions)
      await digests.tick()
    },
    async restart(configured = subscriptions) {
      await digests?.stop()
      digests = start(configured)
      await digests.tick()
    },
    async close() {
      await digests?.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
