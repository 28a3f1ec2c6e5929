import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Part } from '#model/article.ts'
import type { Document } from '#language/document.ts'
import { createSpanTagger } from '#language/quotations/tagger/create-span-tagger.ts'
import type { LabelledArticle } from '#language/quotations/tagger/training/labelled-article.ts'
import { paintLabels } from '#language/quotations/tagger/training/paint-labels.ts'
import { scoreSpans } from '#language/quotations/tagger/training/score-spans.ts'
import { trainTagger } from '#language/quotations/tagger/training/train-tagger.ts'
import type { TrainingOptions } from '#language/quotations/tagger/training/train-tagger.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import { tokenize } from '#language/sentences/tokenize.ts'
import { readJsonLines } from './read-json-lines.ts'

/** Where the corpus lies, where the weights go, and how to train. */
export interface TrainQuotationsOptions extends TrainingOptions {
  /** A folder with train-polnear.jsonl. */
  readonly data: string
  readonly out: string
  /** A file of the same kind, never trained on, whose span figures are printed at the end. */
  readonly dev?: string
  /** A publisher ("source" in the file) to leave out, to measure what a new house style costs. */
  readonly leaveOut?: string
}

/** Rebuilds the quotation weights from a folder with train-polnear.jsonl; the same file gives the same bytes. */
export async function trainQuotations(options: TrainQuotationsOptions): Promise<void> {
  const articles = readLabelledArticles(join(options.data, 'train-polnear.jsonl'), options.leaveOut)
  print(`${articles.length} articles`)
  const weights = trainTagger(articles, { onProgress: print, ...options })
  await writeFile(options.out, weights)
  print(`written to ${options.out}`)
  if (options.dev !== undefined) scoreSpans(readLabelledArticles(options.dev), createSpanTagger(weights)).forEach(print)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const spans = z.array(z.tuple([z.number(), z.number()]))
const lineShape = z.object({
  source: z.string().optional(),
  text: z.string(),
  quotes: z.array(z.object({ content: spans, cue: spans.nullable(), speaker: spans.nullable(), speech: z.boolean().optional() })),
})

/** The articles of a JSONL file with their labels; what is no speech (a belief, a wish) is left unlabelled. */
function readLabelledArticles(file: string, leaveOut?: string): LabelledArticle[] {
  return readJsonLines(file, lineShape).filter(({ source }) => source === undefined || source !== leaveOut).map(toLabelled)
}

function toLabelled({ text, quotes }: z.infer<typeof lineShape>): LabelledArticle {
  const document: Document = { text, title: null, parts: linesOf(text), publishedAt: null, language: 'en' }
  const tokens = tokenize(document, splitSentences(document))
  const marked = quotes.filter((quote) => quote.speech !== false).map(({ content, cue, speaker }) => ({
    content: toSpans(content), cue: toSpans(cue), source: toSpans(speaker),
  }))
  return { tokens, labels: paintLabels(tokens, marked) }
}

function toSpans(pairs: readonly (readonly [number, number])[] | null): { start: number, end: number }[] {
  return (pairs ?? []).map(([start, end]) => ({ start, end }))
}

function linesOf(text: string): Part[] {
  return [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '').map((line) => {
    const start = line.index + line[0].length - line[0].trimStart().length
    return { kind: 'body', span: { start, end: start + line[0].trim().length } }
  })
}
