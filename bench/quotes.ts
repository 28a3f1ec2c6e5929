// How right the quotations of labelled articles are, by level, by rule and by confidence:
// node bench/quotes.ts --data FILE.jsonl [--rules] [--weights FILE]
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadResources } from '#corpus/analysis.ts'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { Span } from '#model/span.ts'
import type { Quotation } from '#model/quotation.ts'

type Pair = readonly [start: number, end: number]

interface Gold {
  readonly content: readonly Pair[]
  readonly speaker: readonly Pair[] | null
  readonly speakerName: string | null
  /** False for an attribution that nobody spoke: neither wanted nor counted as wrong. */
  readonly speech?: boolean
}

interface Labelled {
  readonly text: string
  readonly title?: string
  readonly published?: string | null
  readonly quotes: readonly Gold[]
}

/** What became of one found quotation. */
interface Outcome {
  readonly quotation: Quotation
  readonly fate: 'right' | 'wrong speaker' | 'no speaker' | 'no such quotation' | 'not speech'
}

const leastOverlap = 0.8
const { values } = parseArgs({ options: { data: { type: 'string' }, rules: { type: 'boolean', default: false }, weights: { type: 'string' } } })
if (values.data === undefined) throw new Error('No labelled articles: name a file with --data.')
const articles = readFileSync(values.data, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled)
const weights = values.weights === undefined ? [] : [pathToFileURL(resolve(values.weights))]
const { spanTagger } = values.rules ? { spanTagger: null } : await loadResources(...weights)

const outcomes: Outcome[] = []
let ms = 0
for (const article of articles) {
  const { text, title = null, published = null } = article
  const start = performance.now()
  const { quotations } = analyze({ text, title, parts: divideArticle(text, title), publishedAt: published, language: 'en' }, { spanTagger })
  ms += performance.now() - start
  outcomes.push(...judgeAll(article, quotations))
}
const characters = articles.reduce((sum, { text }) => sum + text.length, 0)
console.log(`${articles.length} articles, ${outcomes.length} quotations, ${(ms / articles.length).toFixed(1)} ms an article of ${Math.round(characters / articles.length)} characters`)
table('level', ({ quotation }) => [quotation.level])
table('kind', ({ quotation }) => [quotation.kind])
table('rule', ({ quotation }) => quotation.reason.split('; '))
table('confidence', ({ quotation }) => [(Math.floor(quotation.confidence * 10) / 10).toFixed(1)])

function judgeAll(article: Labelled, quotations: readonly Quotation[]): Outcome[] {
  const { text, quotes } = article
  const gold = quotes.map((quote) => ({ quote, letters: lettersIn(text, quote.content) }))
  const found = quotations.map((quotation) => ({ quotation, letters: lettersIn(text, quotation.content.map(pairOf)) }))
  const pairs = found.flatMap((one) => gold.map((other) => ({ one, other, overlap: overlapOf(one.letters, other.letters) })))
  const taken = new Set<unknown>()
  const matched = new Map<Quotation, Gold>()
  for (const { one, other } of pairs.filter((pair) => pair.overlap >= leastOverlap).sort((a, b) => b.overlap - a.overlap)) {
    if (taken.has(other) || matched.has(one.quotation)) continue
    taken.add(other)
    matched.set(one.quotation, other.quote)
  }
  return quotations.map((quotation) => ({ quotation, fate: fateOf(text, quotation, matched.get(quotation)) }))
}

function pairOf({ start, end }: Span): Pair {
  return [start, end]
}

function fateOf(text: string, quotation: Quotation, gold: Gold | undefined): Outcome['fate'] {
  if (gold === undefined) return 'no such quotation'
  if (gold.speech === false) return 'not speech'
  if (gold.speaker === null) return quotation.source === null ? 'right' : 'wrong speaker'
  if (quotation.source === null) return 'no speaker'
  return isSameSpeaker(text, quotation, gold) ? 'right' : 'wrong speaker'
}

/** The names agree, or the head of each mention stands in the other. */
function isSameSpeaker(text: string, { source, speakerName }: Quotation, gold: Gold): boolean {
  if (gold.speakerName !== null && speakerName !== null) return lastWord(gold.speakerName) === lastWord(speakerName)
  const [mine] = source ?? []
  const [theirs] = gold.speaker ?? []
  if (mine === undefined || theirs === undefined) return false
  const names = [headOf(text.slice(mine.start, mine.end)), headOf(text.slice(...theirs))]
  const isAlike = mine.start < theirs[1] && theirs[0] < mine.end
  return isAlike || names[0] === names[1] || (speakerName !== null && lastWord(speakerName) === names[1])
}

function headOf(mention: string): string {
  return lastWord(mention.split(/[,;(]| (?:who|which|of|for|in|at|from|with|to|by|said) /)[0] ?? '')
}

function lastWord(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).at(-1) ?? ''
}

function lettersIn(text: string, spans: readonly Pair[]): Set<number> {
  const letters = new Set<number>()
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) if (/[\p{L}\p{N}]/u.test(text.charAt(at))) letters.add(at)
  return letters
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const letter of a) if (b.has(letter)) both += 1
  return both / (a.size + b.size - both || 1)
}

function table(name: string, keysOf: (outcome: Outcome) => readonly string[]): void {
  const rows = new Map<string, Record<string, number>>()
  for (const outcome of outcomes) {
    for (const key of keysOf(outcome)) {
      const row = rows.get(key) ?? {}
      row[outcome.fate] = (row[outcome.fate] ?? 0) + 1
      rows.set(key, row)
    }
  }
  console.log(`\nby ${name}`)
  for (const [key, row] of [...rows].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    const found = Object.values(row).reduce((sum, count) => sum + count, 0)
    const given = (row['right'] ?? 0) + (row['wrong speaker'] ?? 0) + (row['no speaker'] ?? 0)
    if (found >= 5) console.log(`${key.padEnd(36)} found ${found}, right ${percent(row['right'], found - (row['not speech'] ?? 0))}, wrong speaker ${percent(row['wrong speaker'], given)}`)
  }
}

function percent(part = 0, whole = 0): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
