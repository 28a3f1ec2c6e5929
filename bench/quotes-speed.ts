// How fast quotations are found, against compromise in the same run, and how long hostile text takes:
//   node bench/quotes-speed.ts [--data FILE.jsonl] [--rounds N]
// Each side has a process of its own, so that it collects its own garbage only; they are asked in turn, so that a busy machine is busy for all.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadResources } from '#corpus/analysis.ts'
import { readQuotations } from '#language/read-quotations.ts'
import { benchDocuments, toDocument } from './quotes/bench-texts.ts'

const megabyte = 1_000_000
const { values } = parseArgs({ options: { data: { type: 'string' }, rounds: { type: 'string', default: '15' } } })
const documents = benchDocuments(values.data)
const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
const loading = process.cpuUsage()
const loadingSince = performance.now()
const resources = await loadResources()
const { user, system } = process.cpuUsage(loading)
console.log(`weights loaded in ${(performance.now() - loadingSince).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms on the processor${resources.problem === null ? '' : `: ${resources.problem}`}`)

const sides = { ours: await startSide('ours'), all: await startSide('all'), compromise: await startSide('compromise') }
const rounds: Round[] = []
for (let round = 0; round < Number(values.rounds); round += 1) {
  rounds.push({ ours: await ask(sides.ours), compromise: await ask(sides.compromise), all: await ask(sides.all) })
}
Object.values(sides).forEach((side) => side.disconnect())

const [first] = rounds
const warm = rounds.slice(Math.min(3, rounds.length - 1))
console.log(`${documents.length} articles, ${characters} characters, ${rounds.length} rounds, each side in a process of its own, CPU time an article`)
for (const time of ['threadMs', 'processMs'] as const) {
  const ratio = (round: Round | undefined): number => (round?.compromise[time] ?? NaN) / (round?.ours[time] ?? NaN)
  console.log(`${time === 'threadMs' ? 'main thread' : 'with compiling and collecting on other threads'}: ours ${each(warm.map(({ ours }) => ours[time]))} ms, with times and people `
    + `${each(warm.map(({ all }) => all[time]))} ms, compromise ${each(warm.map(({ compromise }) => compromise[time]))} ms`)
  console.log(`  ${median(warm.map(ratio)).toFixed(1)} times as fast as compromise (bar: 10); cold, in the first round, ${ratio(first).toFixed(1)}`)
}

const newsMs = msForMegabyte(documents.map(({ text }) => text).join('\n\n'))
console.log(`a megabyte of news: ${newsMs.toFixed(0)} ms`)
for (const [name, unit] of Object.entries(hostileUnits())) {
  const hostileMs = msForMegabyte(unit)
  console.log(`a megabyte of ${name}: ${hostileMs.toFixed(0)} ms, ${(hostileMs / newsMs).toFixed(1)} times as long as news (bar: 3)`)
}

interface Cost {
  readonly threadMs: number
  readonly processMs: number
}

interface Round {
  readonly ours: Cost
  readonly all: Cost
  readonly compromise: Cost
}

async function startSide(name: string): Promise<ChildProcess> {
  const side = fork(join(import.meta.dirname, 'quotes/speed-side.ts'), [name, ...(values.data === undefined ? [] : [values.data])])
  await once(side, 'message')
  return side
}

async function ask(side: ChildProcess): Promise<Cost> {
  const answer = once(side, 'message')
  side.send('round')
  // What speed-side.ts sends.
  return (await answer)[0] as Cost
}

/** The time of this thread's processor, which is the same on a busy machine. */
function timed(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const usage = process.threadCpuUsage(before)
  return (usage.user + usage.system) / 1000
}

/** The text again and again until it is a megabyte, as one article. */
function msForMegabyte(unit: string): number {
  const document = toDocument(unit.repeat(Math.ceil(megabyte / unit.length)).slice(0, megabyte))
  return timed(() => readQuotations(document, resources))
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

function each(totals: readonly number[]): string {
  return (median(totals) / documents.length).toFixed(2)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}
