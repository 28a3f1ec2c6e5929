// How fast time expressions are found, against chrono-node in the same run: node bench/times.ts [--data FILE.jsonl] [--rounds N]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { casual } from 'chrono-node'
import type { Document } from '#language/document.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import { findTimexes } from '#language/times/find-timexes.ts'
import type { Sentence } from '#model/sentence.ts'

interface Text {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly reference: Date
}

/** As many characters as some hundred articles have. */
const warmCharacters = 3_000_000
const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string', default: '50' } } })
const texts = (values.data === undefined ? sampleTexts() : labelledTexts(values.data)).map(([text, publishedAt]) => readText(text, publishedAt))
const characters = texts.reduce((sum, { document }) => sum + document.text.length, 0)
// The analysis runs in a worker that lives as long as the bot: what counts is how fast both are once they are compiled.
for (let read = 0; read < warmCharacters; read += characters) measureRound()
const rounds = Array.from({ length: Number(values.rounds) }, measureRound)
const oursMs = mean(rounds.map((round) => round.oursMs))
const theirsMs = mean(rounds.map((round) => round.theirsMs))

console.log(`${texts.length} texts, ${characters} characters, ${rounds.length} rounds`)
console.log(`CPU time a round: ours ${oursMs.toFixed(1)} ms, chrono-node ${theirsMs.toFixed(1)} ms`)
console.log(`${(theirsMs / oursMs).toFixed(1)} times as fast as chrono-node (bar: 2)`)

/** Both in turn, so that a busy machine is busy for both. */
function measureRound(): { oursMs: number, theirsMs: number } {
  const oursMs = timed(() => texts.forEach(({ document, sentences }) => findTimexes(document, sentences)))
  const theirsMs = timed(() => texts.forEach(({ document, reference }) => casual.parse(document.text, reference)))
  return { oursMs, theirsMs }
}

/** Time on the processor: a busy machine makes both wait, and not for the same time. */
function timed(run: () => void): number {
  const start = process.cpuUsage().user
  run()
  return (process.cpuUsage().user - start) / 1000
}

function readText(text: string, publishedAt: string): Text {
  const parts = [...text.matchAll(/[^\n]+/g)].map((match) => ({ kind: 'body' as const, span: { start: match.index, end: match.index + match[0].length } }))
  const document: Document = { text, title: null, parts, publishedAt, language: 'en' }
  return { document, sentences: splitSentences(document), reference: new Date(`${publishedAt}T12:00:00Z`) }
}

function sampleTexts(): (readonly [string, string])[] {
  const folder = join(import.meta.dirname, '../corpus')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [readFileSync(join(folder, name), 'utf8'), '2021-03-02'])
}

function labelledTexts(file: string): (readonly [string, string])[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => {
    // A line of a labelled set; whoever names the file vouches for its shape.
    const { text, published } = JSON.parse(line) as { text: string, published: string }
    return [text, published]
  })
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
