// What the store costs against the bare engine, in the same run: node bench/store.ts [--articles N] [--queries N]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { madeArticles, madeWord } from './store/made-articles.ts'
import { openRawEngine } from './store/raw-engine.ts'
import { seededRandom } from './whosaid/seeded-random.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '2000' }, queries: { type: 'string', default: '200' } } })
const articles = madeArticles(Number(values.articles), 1)
const queryCount = Number(values.queries)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const rows = articles.reduce((sum, { findings }) => sum + findings.sentences.length + findings.quotations.length, 0)

const engine = openRawEngine(join(folder, 'raw.db'))
const store = await openSqliteStore(join(folder, 'store.db'))
console.log(`${articles.length} articles, ${rows} sentences and quotations`)
await measureInserts()
await measureQueries()
await store.close()
engine.close()
console.log(`file: bare engine ${megabytes(statSync(join(folder, 'raw.db')).size)}, store ${megabytes(statSync(join(folder, 'store.db')).size)}`)
console.log(`resident memory of this process: ${megabytes(process.memoryUsage.rss())}, of which the made articles take a part`)
rmSync(folder, { recursive: true })

async function measureInserts(): Promise<void> {
  const raw = await timed(async () => {
    for (const record of articles) {
      engine.insert(record)
      await turn()
    }
  })
  const own = await timed(async () => {
    for (const record of articles) await store.saveArticle(record)
    await store.optimise()
  })
  console.log(`insert: bare engine ${perSecond(raw.ms)} rows/s, store ${perSecond(own.ms)} rows/s, ${(own.ms / raw.ms).toFixed(1)} times the time`)
  console.log(`event loop while inserting: bare engine at most ${raw.blockedMs.toFixed(0)} ms blocked, store ${own.blockedMs.toFixed(0)} ms`)
}

async function measureQueries(): Promise<void> {
  const random = seededRandom(2)
  const ids = Array.from({ length: queryCount }, () => random.pick(articles).article.id)
  const speakers = Array.from({ length: queryCount }, () => random.pick(articles).findings.quotations[0]?.speakerName ?? '')
  const searches = Array.from({ length: queryCount }, () => Array.from({ length: 8 }, () => madeWord(random)))
  await compare('one article', ids, (id) => engine.article(id), (id) => store.article(id))
  await compare('newest by a speaker', speakers, (speaker) => engine.newestBy(speaker),
    (speaker) => store.quotations({ personIds: [speaker.toLowerCase()], limit: 10 }))
  await compare('search by 8 words (bare engine: any of them, by bm25)', searches, (words) => engine.search(words), (words) => store.statementCandidates(words, 80))
}

async function compare<Question>(
  name: string, questions: readonly Question[], askEngine: (question: Question) => unknown, askStore: (question: Question) => Promise<unknown>,
): Promise<void> {
  const raw = await latencies(questions, async (question) => askEngine(question))
  const own = await latencies(questions, askStore)
  console.log(`${name}: bare engine p50 ${raw.p50} ms, p99 ${raw.p99} ms, blocked at most ${raw.blocked} ms; `
    + `store p50 ${own.p50} ms, p99 ${own.p99} ms, blocked at most ${own.blocked} ms`)
}

async function latencies<Question>(questions: readonly Question[], ask: (question: Question) => Promise<unknown>): Promise<Record<'p50' | 'p99' | 'blocked', string>> {
  const taken: number[] = []
  const { blockedMs } = await timed(async () => {
    for (const question of questions) {
      taken.push(await timedOnly(() => ask(question)))
      await turn()
    }
  })
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(2)
  return { p50: at(0.5), p99: at(0.99), blocked: blockedMs.toFixed(0) }
}

async function timedOnly(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Lets the event loop go round once, as it does between two commands. */
function turn(): Promise<void> {
  return setImmediate()
}

/** How long it took, and how long the event loop was held up at most. */
async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number, readonly blockedMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await setTimeout(20)
  const ms = await timedOnly(work)
  await setTimeout(20)
  delay.disable()
  return { ms, blockedMs: delay.max / 1e6 }
}

function perSecond(ms: number): string {
  return Math.round(rows / (ms / 1000)).toLocaleString('en')
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
