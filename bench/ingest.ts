// How many articles a second of processor time are read, analysed, grouped, stored and put into stories, views and all, the start apart:
//   node bench/ingest.ts --corpus DIR
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createIngest } from '#corpus/ingest.ts'
import { listCorpusFiles } from '#corpus/list-files.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string', default: resolve(import.meta.dirname, '../corpus') } } })
const log = { info: () => undefined, warn: () => undefined, error: console.error }
const folder = mkdtempSync(join(tmpdir(), 'onrecord-ingest-'))

const start = await ingest(await firstAlone(), 'one.db')
const whole = await ingest(values.corpus, 'all.db')
const seconds = whole.seconds - start.seconds
console.log(`${whole.added} articles: ${(whole.added / seconds).toFixed(1)} a second of processor time (all threads, user and system), ${(seconds / whole.added * 1_000).toFixed(1)} ms each; `
  + `a start with one article takes ${start.seconds.toFixed(2)} s more; by the clock ${(whole.added / whole.elapsed).toFixed(1)} a second`)
rmSync(folder, { recursive: true })

/** A corpus of the first file: what it costs is the start. */
async function firstAlone(): Promise<string> {
  const [first] = (await listCorpusFiles(values.corpus)).files
  const alone = join(folder, 'one')
  mkdirSync(alone)
  if (first === undefined || !existsSync(first.path)) throw new Error(`There is no article in ${values.corpus}.`)
  copyFileSync(first.path, join(alone, first.name.replaceAll('/', '-')))
  return alone
}

async function ingest(corpus: string, file: string): Promise<{ readonly added: number, readonly seconds: number, readonly elapsed: number }> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()]
  const store = await openSqliteStore(join(folder, file))
  const reader = createIngest({ folder: corpus, store, log })
  const { added } = await reader.run()
  await reader.stop()
  await store.close()
  const { user, system } = process.cpuUsage(before)
  return { added, seconds: (user + system) / 1e6, elapsed: (performance.now() - startedAt) / 1_000 }
}
