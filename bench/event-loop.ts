// How long the main thread stalls while articles are read and commands are answered.
//   node bench/event-loop.ts [--corpus DIR] [--commands N]
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createConversation } from '#chat/create-conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string', default: resolve(import.meta.dirname, '../corpus') }, commands: { type: 'string', default: '300' } } })
const lines = ['/whosaid directly use social networks', '/quote peskov', '/timeline clubhouse', '/story suez', '/search the canal', '/compare clubhouse', '/help']
const viewer = { surface: 'local', workspaceId: null, role: 'reader', userId: 'bench', channelId: null, locale: 'en' } as const
const log = { info: () => undefined, warn: () => undefined, error: console.error }

const store = await openSqliteStore(join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bench.db'))
const conversation = createConversation({ store, actions: readOnlyActions, commands: await loadCommands(), log })
const ingest = createIngest({ folder: values.corpus, store, log })

await measure('reading the corpus', async () => {
  const { added, broken } = await ingest.run()
  return `${added} articles, ${broken.length} broken`
})
await measure(`${values.commands} commands, four at a time`, async () => {
  const times: number[] = []
  const ask = async (line: string) => {
    const startedAt = performance.now()
    await conversation.runLine({ line, viewer })
    times.push(performance.now() - startedAt)
  }
  for (let at = 0; at < Number(values.commands); at += 4) await Promise.all([0, 1, 2, 3].map((more) => ask(lines[(at + more) % lines.length] ?? '/help')))
  times.sort((left, right) => left - right)
  return `answer p50 ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms, p99 ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1)} ms`
})
await ingest.stop()
await store.close()

async function measure(what: string, work: () => Promise<string>): Promise<void> {
  await sleep(500)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const result = await work()
  delay.disable()
  console.log(`${what}: ${result}; event loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest stall ${(delay.max / 1e6).toFixed(1)} ms`)
}
