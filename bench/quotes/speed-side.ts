// One side of bench/quotes-speed.ts, in a process of its own: reads all articles each time it is asked, and answers with the milliseconds.
import nlp from 'compromise'
import { loadResources } from '#corpus/analysis.ts'
import { analyze } from '#language/analyze.ts'
import type { Document } from '#language/document.ts'
import { readQuotations } from '#language/read-quotations.ts'
import { benchDocuments } from './bench-texts.ts'

const [side = '', file] = process.argv.slice(2)
const documents = benchDocuments(file)
const resources = await loadResources()
const sides: Record<string, (document: Document) => unknown> = {
  ours: (document) => readQuotations(document, resources),
  all: (document) => analyze(document, resources),
  compromise: ({ text }) => nlp(text).quotations().json(),
}
const read = sides[side]
if (read === undefined) throw new Error(`There is no side "${side}".`)

process.on('message', () => {
  const [thread, whole] = [process.threadCpuUsage(), process.cpuUsage()]
  documents.forEach((document) => read(document))
  const [threadNow, wholeNow] = [process.threadCpuUsage(thread), process.cpuUsage(whole)]
  process.send?.({ threadMs: (threadNow.user + threadNow.system) / 1000, processMs: (wholeNow.user + wholeNow.system) / 1000 })
})
process.send?.('ready')
