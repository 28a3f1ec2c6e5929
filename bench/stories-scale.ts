// What an article costs as the archive grows, and what a start costs:
//   node bench/stories-scale.ts fill|cost --archives DIR [--data DIR] [--sizes 10000,100000,500000]
//   node bench/stories-scale.ts start [--upTo N]
// fill   makes one store a size in DIR, of the labelled stories over and over, each time with other names and rare words, 300 articles a day
// cost   takes a copy of each store and brings the same 600 new articles of its last days in, files, language, grouping, views and all:
//        processor time an article beyond that of a run with one
// start  a store of --upTo made articles is opened, and grouping restored from it: time, memory, and how long the main thread stalls
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { Store } from '#store/store.ts'
import { archiveFile, dayOf, fillArchives } from './stories-scale/fill-archive.ts'
import { fillStore } from './stories-scale/fill-store.ts'
import { readSources } from './stories-scale/recombine.ts'
import { writeBatch } from './stories-scale/write-batch.ts'
import { writeCorpus } from './stories-scale/write-corpus.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/eval/story' }, archives: { type: 'string', default: '' }, sizes: { type: 'string', default: '10000,100000,500000' },
    upTo: { type: 'string', default: '100000' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const batchSize = 600
const silent = { info: () => undefined, warn: () => undefined, error: console.error }

if (positionals[0] === 'start') await measureStart(Number(values.upTo))
else if (values.archives === '') console.error('Name the folder of the archives with --archives.')
else if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else if (positionals[0] === 'fill') fillArchives(await readSources(values.data), values.archives, sizes)
else await measureCost()

async function measureCost(): Promise<void> {
  const sources = await readSources(values.data)
  let first: number | undefined
  for (const size of sizes) {
    const folder = mkdtempSync(join(values.archives, 'cost-'))
    const [one, batch] = [join(folder, 'one'), join(folder, 'batch')]
    for (const [corpus, count] of [[one, 1], [batch, batchSize]] as const) {
      mkdirSync(corpus)
      writeBatch(sources, corpus, { count, day: dayOf(size) })
    }
    copyFileSync(archiveFile(values.archives, size), join(folder, 'archive.db'))
    const alone = await ingest(one, join(folder, 'archive.db'))
    const whole = await ingest(batch, join(folder, 'archive.db'))
    const perArticleMs = (whole.ms - alone.ms) / whole.added
    first ??= perArticleMs
    console.log(`${size} articles in the archive: ${perArticleMs.toFixed(2)} ms an article, ${(1_000 / perArticleMs).toFixed(0)} a second, ${(perArticleMs / first).toFixed(2)} times `
      + `that of the first; a run with one new article ${(alone.ms / 1_000).toFixed(1)} s of processor time, at most ${alone.residentMb} MB resident`)
    rmSync(folder, { recursive: true })
  }
}

async function ingest(folder: string, file: string): Promise<{ readonly added: number, readonly ms: number, readonly residentMb: number }> {
  const before = process.cpuUsage()
  let residentMb = 0
  const timer = setInterval(() => { residentMb = Math.max(residentMb, Math.round(process.memoryUsage.rss() / 1e6)) }, 50)
  const store = await openSqliteStore(file)
  const reader = createIngest({ folder, store, log: silent })
  const { added } = await reader.run()
  await reader.stop()
  await store.close()
  clearInterval(timer)
  const { user, system } = process.cpuUsage(before)
  return { added, ms: (user + system) / 1_000, residentMb }
}

async function measureStart(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-scale-'))
  const corpus = join(folder, 'corpus')
  const store = await openSqliteStore(join(folder, 'scale.db'))
  console.log(`writing ${count} articles`)
  await writeCorpus(corpus, count)
  await fillStore(store, corpus, count)
  await watched('all known articles at once', async () => `${(await store.known()).length} articles`)
  await watched('known articles and grouping features, page by page', () => readPages(store, count))
  const reader = createIngest({ folder: corpus, store, log: silent })
  await watched('a start on a corpus with one new article', async () => {
    const { added, unchanged, analysedAgain } = await reader.run()
    return `${added} added, ${unchanged} unchanged, ${analysedAgain} analysed again`
  })
  await reader.stop()
  await store.close()
}

async function readPages(store: Store, count: number): Promise<string> {
  let known = 0
  for (let file = 0; file < count; file += 200) known += (await store.knownIn(Array.from({ length: 200 }, (_, at) => `${file + at}.txt`))).length
  let features = 0
  let rows = await store.groupingFeatures({ after: 0, limit: 200 })
  while (rows.length > 0) {
    features += rows.length
    rows = await store.groupingFeatures({ after: rows.at(-1)?.sequence ?? 0, limit: 200 })
  }
  return `${known} articles, features of ${features}`
}

async function watched(what: string, work: () => Promise<string>): Promise<void> {
  await sleep(500)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const [startedAt, before] = [performance.now(), process.cpuUsage()]
  let peakMb = 0
  const timer = setInterval(() => { peakMb = Math.max(peakMb, process.memoryUsage().rss / 1e6) }, 50)
  // On a shared machine a stall may be somebody else's work: the main thread's own processor time between two turns is not.
  let longestWorkMs = 0
  let lastWorkMs = threadMs()
  const turns = setInterval(() => {
    const workMs = threadMs()
    longestWorkMs = Math.max(longestWorkMs, workMs - lastWorkMs)
    lastWorkMs = workMs
  }, 1)
  delay.enable()
  const result = await work()
  longestWorkMs = Math.max(longestWorkMs, threadMs() - lastWorkMs)
  delay.disable()
  clearInterval(timer)
  clearInterval(turns)
  const { user } = process.cpuUsage(before)
  console.log(`${what}: ${result}; ${((performance.now() - startedAt) / 1_000).toFixed(1)} s, ${(user / 1e6).toFixed(1)} s of processor time, `
    + `event loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest stall ${(delay.max / 1e6).toFixed(1)} ms, longest own work ${longestWorkMs.toFixed(1)} ms, at most ${Math.round(peakMb)} MB resident`)
}

/** Processor time of this thread. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
