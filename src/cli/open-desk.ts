import { createIngest, type IngestLog } from '#corpus/ingest.ts'
import type { IngestReport } from '#corpus/ingest-report.ts'
import { createConversation } from '#chat/create-conversation.ts'
import type { Card } from '#chat/card.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { createActions } from '#digests/create-actions.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'

/** A corpus that was read into memory, with every command over it. */
export interface Desk {
  readonly report: IngestReport
  ask(line: string): Promise<Card>
  close(): Promise<void>
}

const viewer = { surface: 'local', workspaceId: null, role: 'reader', userId: 'local', channelId: null, locale: 'en' } as const

/** Reads a folder of articles into memory and opens the conversation over it; throws a CorpusError where there is no such folder. */
export async function openDesk(folder: string, log: IngestLog, now = () => new Date()): Promise<Desk> {
  const store = await openSqliteStore(':memory:')
  const ingest = createIngest({ folder, store, log })
  const close = async () => {
    await ingest.stop()
    await store.close()
  }
  try {
    const report = await ingest.run()
    const actions = createActions({ store, ledger: store, now })
    const conversation = createConversation({ store, actions, commands: await loadCommands(), log, now })
    return { report, close, ask: (line) => conversation.runLine({ line, viewer }) }
  } catch (error) {
    await close()
    throw error
  }
}
