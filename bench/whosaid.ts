// How well /whosaid finds a half-remembered statement: node bench/whosaid.ts --data PATH [--data PATH] [--seed N]
import { parseArgs } from 'node:util'
import type { ArticleRecord, Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { rankStatements } from '#stories/alignment/rank-statements.ts'
import { wordsOf } from '#language/sentences/words.ts'
import type { Edit } from './whosaid/misremember.ts'
import { misremember } from './whosaid/misremember.ts'
import { readLabelled } from './whosaid/read-labelled.ts'
import type { Random } from './whosaid/seeded-random.ts'
import { seededRandom } from './whosaid/seeded-random.ts'

interface Query {
  readonly words: readonly string[]
  /** The folded words of the quotation it was taken from: the right answer. */
  readonly from: string
  /** Words that make any other quotation that has them in a row as right; a short phrase stands in many. */
  readonly orHolding?: string
}

interface Outcome {
  /** 1 for the first, 0 where the right one is not among the ranked. */
  readonly place: number
  readonly strength: 'strong' | 'weak' | 'none'
  readonly score: number
  readonly ms: number
  /** The part of it that the store took. */
  readonly storeMs: number
}

const candidateLimit = 50
const { values } = parseArgs({ options: { data: { type: 'string', multiple: true }, seed: { type: 'string', default: '1' }, dump: { type: 'string' } } })
const records = (values.data ?? []).flatMap(readLabelled)
if (records.length === 0) throw new Error('No labelled articles: name a file or folder with --data.')
const seed = Number(values.seed)

await measureBar(records)
await measureRefit(records)

/** 500 quotations of 8 or more words over the whole index: 6 to 10 words in a row, two of them damaged, two neighbours swapped. */
async function measureBar(all: readonly ArticleRecord[]): Promise<void> {
  const store = await storeWith(all)
  const random = seededRandom(seed)
  const vocabulary = vocabularyOf(all)
  const damages = ['change', 'drop', 'misspell'] as const
  const queries = draw(quotationsOf(all).filter((words) => words.length >= 8), 500, random).map((words) => ({
    from: words.join(' '),
    words: misremember(excerpt(words, 6 + random.below(5), random), [random.pick(damages), random.pick(damages), 'swap'], random, vocabulary),
  }))
  const outcomes = await askAll(store, queries)
  const { quotationCount } = await store.overview()
  await store.close()
  console.log(`bar: ${queries.length} of ${quotationCount} quotations · first ${share(outcomes, isFirst)} · among three ${share(outcomes, ({ place }) => place >= 1 && place <= 3)}`
    + ` · strong ${share(outcomes, ({ strength }) => strength === 'strong')} · p50 ${percentile(outcomes.map(({ ms }) => ms), 0.5)} ms · p99 ${percentile(outcomes.map(({ ms }) => ms), 0.99)} ms`
    + ` (store p50 ${percentile(outcomes.map(({ storeMs }) => storeMs), 0.5)}, p99 ${percentile(outcomes.map(({ storeMs }) => storeMs), 0.99)})`)
}

/** By length and damage: found and answered, and what is answered for quotations of articles that the index does not have. */
async function measureRefit(all: readonly ArticleRecord[]): Promise<void> {
  const indexed = all.filter((_, place) => place % 5 !== 0)
  const leftOut = all.filter((_, place) => place % 5 === 0)
  const store = await storeWith(indexed)
  const known = runsOf(indexed)
  const vocabulary = vocabularyOf(all)
  console.log('words edits   | first | first+strong | wrong+strong | first+weak | absent: strong | absent: weak')
  for (const length of [2, 3, 5, 8, 12]) {
    for (const [name, editCount] of [['none', 0], ['light', 1], ['heavy', Math.max(2, Math.round(length / 3))]] as const) {
      const random = seededRandom(seed * 1000 + length * 10 + editCount)
      const queriesFrom = (from: readonly ArticleRecord[], mayAsk: (words: readonly string[]) => boolean) =>
        draw(quotationsOf(from).filter((words) => words.length >= length), 3000, random)
          .map((words) => ({ from: words.join(' '), plain: excerpt(words, length, random) }))
          .filter(({ plain }) => mayAsk(plain)).slice(0, 300)
          .map(({ from, plain }) => ({ from, orHolding: plain.join(' '), words: misremember(plain, editsFor(editCount, random), random, vocabulary) }))
      const found = await askAll(store, queriesFrom(indexed, () => true))
      const absent = await askAll(store, queriesFrom(leftOut, (words) => !known.has(words)))
      console.log([
        `${String(length).padStart(5)} ${name.padEnd(7)}`, share(found, isFirst),
        share(found, (outcome) => isFirst(outcome) && outcome.strength === 'strong'),
        share(found, (outcome) => !isFirst(outcome) && outcome.strength === 'strong'),
        share(found, (outcome) => isFirst(outcome) && outcome.strength === 'weak'),
        share(absent, ({ strength }) => strength === 'strong'), share(absent, ({ strength }) => strength === 'weak'),
      ].join(' | '))
    }
  }
  await store.close()
}

async function storeWith(from: readonly ArticleRecord[]): Promise<Store> {
  const store = await openSqliteStore(':memory:')
  for (const record of from) await store.saveArticle(record)
  await store.optimise()
  return store
}

async function askAll(store: Store, queries: readonly Query[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { words, from, orHolding } of queries) {
    const startedAt = performance.now()
    const candidates = await store.statementCandidates(words, candidateLimit)
    const storeMs = performance.now() - startedAt
    const ranked = rankStatements(words, candidates)
    const ms = performance.now() - startedAt
    const isRight = (text: string) => text === from || (orHolding !== undefined && ` ${text} `.includes(` ${orHolding} `))
    const place = ranked.findIndex(({ quotations }) => quotations.some((row) => isRight(wordsOf(row.words).join(' ')))) + 1
    outcomes.push({ place, strength: ranked[0]?.strength ?? 'none', score: ranked[0]?.score ?? 0, ms, storeMs })
  }
  return outcomes
}

/** Each quotation's words once, however often it stands in the articles. */
function quotationsOf(from: readonly ArticleRecord[]): (readonly string[])[] {
  const folded = from.flatMap(({ article, findings }) => findings.quotations.map(({ content }) =>
    wordsOf(content.map(({ start, end }) => article.text.slice(start, end)).join(' … ')).join(' ')))
  return [...new Set(folded)].map((words) => words.split(' '))
}

function vocabularyOf(from: readonly ArticleRecord[]): readonly string[] {
  return [...new Set(quotationsOf(from).flat())].toSorted()
}

/** Whether the words of an excerpt stand in a row in one of the articles (five of them, of a longer one); such an excerpt is no negative. */
function runsOf(from: readonly ArticleRecord[]): { has(words: readonly string[]): boolean } {
  const lengths = [2, 3, 5]
  const known = new Set(from.flatMap(({ article }) => lengths.flatMap((length) => runs(wordsOf(article.text), length))))
  return { has: (words) => runs(words, Math.min(words.length, 5)).some((run) => known.has(run)) }
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, place) => words.slice(place, place + length).join(' '))
}

function draw<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.below(left.length), 1)).flat()
}

function excerpt(words: readonly string[], length: number, random: Random): string[] {
  const start = random.below(Math.max(1, words.length - length + 1))
  return words.slice(start, start + length)
}

function editsFor(count: number, random: Random): Edit[] {
  const kinds = ['change', 'drop', 'misspell', 'swap', 'synonym', 'synonym', 'inflect'] as const
  return Array.from({ length: count }, () => random.pick(kinds))
}

function isFirst({ place }: Outcome): boolean {
  return place === 1
}

function share(outcomes: readonly Outcome[], isCounted: (outcome: Outcome) => boolean): string {
  const counted = outcomes.filter(isCounted).length
  return outcomes.length === 0 ? 'none' : `${(100 * counted / outcomes.length).toFixed(1)} %`
}

function percentile(values: readonly number[], part: number): string {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1)
}
