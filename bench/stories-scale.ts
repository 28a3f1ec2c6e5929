// What grouping costs as the archive grows, and what a start costs: node bench/stories-scale.ts cost|start [--data DIR] [--upTo N]
// cost   processor time per article while an archive grows to --upTo articles: events made of the labelled ones, 300 articles a day
// start  a store of --upTo made articles is opened, and grouping restored from it: time, memory, and how long the main thread stalls
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createGrouping } from '#stories/grouping/grouping.ts'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { Store } from '#store/store.ts'
import type { LabelledArticle } from '../src/cli/train-stories/read-stream.ts'
import { readStream } from '../src/cli/train-stories/read-stream.ts'
import { pseudoRandom } from '../src/cli/train-stories/vary-stream.ts'
import { fillStore } from './stories-scale/fill-store.ts'
import { writeCorpus } from './stories-scale/write-corpus.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: '../shared/eval/story' }, upTo: { type: 'string' } } })
const archives = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000, 400_000, 500_000]
const measured = 2_000
const perDay = 300

if (positionals[0] === 'start') await measureStart(Number(values.upTo ?? 100_000))
else if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else measureCost(Number(values.upTo ?? 500_000))

function measureCost(last: number): void {
  const grouping = createGrouping()
  const articleAt = recombine(['mixed', 'neus'].flatMap((name) => readStream(values.data, `dev-cluster-${name}.jsonl`)))
  let before = process.cpuUsage()
  let first: number | undefined
  for (let count = 1; count <= last; count += 1) {
    const article = articleAt(count)
    const archive = archives.find((size) => count > size - measured && count <= size)
    if (archive !== undefined && count === archive - measured + 1) before = process.cpuUsage()
    grouping.place(article)
    if (archive !== count) continue
    const perArticleMs = process.cpuUsage(before).user / 1_000 / measured
    first ??= count === 10_000 ? perArticleMs : undefined
    const ratio = first === undefined ? '' : `, ${(perArticleMs / first).toFixed(2)} times that at 10000`
    const heapMb = Math.round(process.memoryUsage().heapUsed / 1e6)
    console.log(`${count} articles in the archive: ${perArticleMs.toFixed(2)} ms an article, ${Math.round(1_000 / perArticleMs)} a second${ratio}; heap ${heapMb} MB`)
  }
}

interface Event {
  readonly title: string
  readonly sentences: readonly string[]
}

/**
 * Endless articles. An event has half of one headline, half of another, and the sentences of both texts; about half of the articles
 * open an event, the others report one of the last days in other sentences of it, with some of a third text. Events never come back.
 */
function recombine(sources: readonly LabelledArticle[]): (count: number) => LabelledArticle {
  const next = pseudoRandom(3)
  const sentences = sources.map(({ text }) => text.split(/(?<=[.?!])\s+/))
  const pick = (): number => Math.floor(next() * sources.length)
  const latest: Event[] = []

  function openEvent(): Event {
    const [one, other] = [pick(), pick()]
    const event = { title: `${half(sources[one]?.title, 0)} ${half(sources[other]?.title, 1)}`, sentences: [...sentences[one] ?? [], ...sentences[other] ?? []] }
    latest.push(event)
    if (latest.length > perDay) latest.shift()
    return event
  }

  return (count) => {
    const event = next() < 0.5 ? openEvent() : latest[Math.floor(next() * latest.length)] ?? openEvent()
    const told = event.sentences.filter(() => next() < 0.5).slice(0, 12)
    const text = [...told, ...(sentences[pick()] ?? []).slice(0, 3)].join(' ')
    const publishedAt = new Date(Date.UTC(2020, 0, 1) + Math.floor(count / perDay) * 86_400_000).toISOString().slice(0, 10)
    return { articleId: `r${count}`, publishedAt, title: event.title, text, story: '' }
  }
}

function half(title: string | undefined, which: 0 | 1): string {
  const words = (title ?? '').split(' ')
  const middle = Math.ceil(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
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
  const ingest = createIngest({ folder: corpus, store, log: { info: () => undefined, warn: () => undefined, error: console.error } })
  await watched('a start on a corpus with one new article', async () => {
    const { added, unchanged, analysedAgain } = await ingest.run()
    return `${added} added, ${unchanged} unchanged, ${analysedAgain} analysed again`
  })
  await ingest.stop()
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
