// How fast quotations are found, against compromise in the same run, and how long hostile text takes:
//   node bench/quotes-speed.ts [--data FILE.jsonl] [--rounds N]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import nlp from 'compromise'
import { loadResources } from '#corpus/analysis.ts'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { Document } from '#language/document.ts'
import { readQuotations } from '#language/read-quotations.ts'

const megabyte = 1_000_000
const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string', default: '15' } } })
const documents = (values.data === undefined ? sampleTexts() : labelledTexts(values.data)).map(toDocument)
const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
const loading = performance.now()
const resources = await loadResources()
console.log(`weights loaded in ${(performance.now() - loading).toFixed(0)} ms${resources.problem === null ? '' : `: ${resources.problem}`}`)

const rounds = Array.from({ length: Number(values.rounds) }, measureRound)
const [first] = rounds
const warm = rounds.slice(Math.min(3, rounds.length - 1))
console.log(`${documents.length} articles, ${characters} characters, ${rounds.length} rounds, CPU time an article`)
console.log(`ours ${each(warm.map(({ oursMs }) => oursMs))} ms, with times and people ${each(warm.map(({ allMs }) => allMs))} ms, compromise ${each(warm.map(({ theirsMs }) => theirsMs))} ms`)
console.log(`${median(warm.map(({ oursMs, theirsMs }) => theirsMs / oursMs)).toFixed(1)} times as fast as compromise (bar: 10); cold, in the first round, ${((first?.theirsMs ?? NaN) / (first?.oursMs ?? NaN)).toFixed(1)}`)

const newsMs = msForMegabyte(documents.map(({ text }) => text).join('\n\n'))
console.log(`a megabyte of news: ${newsMs.toFixed(0)} ms`)
for (const [name, unit] of Object.entries(hostileUnits())) {
  const hostileMs = msForMegabyte(unit)
  console.log(`a megabyte of ${name}: ${hostileMs.toFixed(0)} ms, ${(hostileMs / newsMs).toFixed(1)} times as long as news (bar: 3)`)
}

interface Round {
  readonly oursMs: number
  readonly allMs: number
  readonly theirsMs: number
}

/** All in turn, so that a busy machine is busy for all. */
function measureRound(): Round {
  const oursMs = timed(() => documents.forEach((document) => readQuotations(document, resources)))
  const theirsMs = timed(() => documents.forEach(({ text }) => nlp(text).quotations().json()))
  const allMs = timed(() => documents.forEach((document) => analyze(document, resources)))
  return { oursMs, allMs, theirsMs }
}

/** The time of this thread's processor, which is the same on a busy machine. */
function timed(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** The text again and again until it is a megabyte, as one article. */
function msForMegabyte(unit: string): number {
  const document = toDocument(unit.repeat(Math.ceil(megabyte / unit.length)).slice(0, megabyte))
  return timed(() => readQuotations(document, resources))
}

function toDocument(text: string): Document {
  return { text, title: null, parts: divideArticle(text, null), publishedAt: null, language: 'en' }
}

function hostileUnits(): Record<string, string> {
  return {
    'nested marks': '“‘“‘', 'closing marks': '”', 'straight marks': '"', 'straight marks and spaces': '" ', 'words in marks': '“a” ', 'no spaces': 'a',
    'said': 'said ', 'names': 'Vera Moll ', 'one sentence in marks after another': '“Yes,” said Moll. ', 'apostrophes': "'a ", 'backticks': '``', 'full stops': 'a. ',
    'commas': 'a, ', 'open marks and words': '“I said that he said ', 'colons': 'Moll: ', 'capitals': 'A B ', 'lines': 'Moll said no.\n', 'dashes': '— Moll ', 'according to': 'according to ',
    'brackets': '((', 'numbers': '1.', 'one long line of quotations': '“We said that they told us ‘no’ and wept,” Moll, who knew, told Kay, ',
    'cues without sources': 'and said “no no no” ', 'clauses before marks': 'said that “no, no,” and ', 'pronouns that mean nobody': 'He said Anna Moll told Kay that she said “no.” ',
    'lines of speech': 'Moll said no.\n“Yes,” he added.\n', 'marks without a cue': '“No no no no no.” The dog of the house sat. ',
  }
}

function sampleTexts(): string[] {
  const folder = join(import.meta.dirname, '../corpus')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'))
}

function labelledTexts(file: string): string[] {
  // A line of a labelled set; whoever names the file vouches for its shape.
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text)
}

function each(totals: readonly number[]): string {
  return (median(totals) / documents.length).toFixed(2)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}
