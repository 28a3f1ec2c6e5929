import { join } from 'node:path'
import { readTextFile } from './decode-text.ts'
import { divideFound } from './divide-found.ts'
import { noMetadata, type CorpusProblem, type Found, type FoundArticle, type IncomingArticle } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import { readMetadata, type ReadMetadata } from './read-metadata.ts'

/** What one file of the corpus holds, and what is wrong with it or with its metadata file. */
export interface FileContent {
  readonly articles: readonly IncomingArticle[]
  readonly problems: readonly CorpusProblem[]
}

/** Reads one file of the corpus in its format, with the metadata beside it. */
export async function readCorpusFile(folder: string, file: CorpusFile, now: Date): Promise<FileContent> {
  const decoded = await readTextFile(file.path, file.sizeBytes)
  if ('reason' in decoded) return { articles: [], problems: [{ file: file.name, reason: decoded.reason }] }
  const found = await readFormat(file.name, decoded.text, now)
  const beside = await readBeside(folder, file)
  return {
    articles: withOwnKeys(found.articles).map((article) => divideFound(file.name, article, beside.metadata)),
    problems: [...problemsOf(file.name, found.reasons), ...problemsOf(file.metadataName ?? file.name, beside.reasons)],
  }
}

/** Some feeds give every item the same guid: the second of a key is told apart by its place among them. */
function withOwnKeys(articles: readonly FoundArticle[]): readonly FoundArticle[] {
  const seen = new Map<string, number>()
  return articles.filter(({ text }) => text.trim() !== '').map((article) => {
    const count = (seen.get(article.key) ?? 0) + 1
    seen.set(article.key, count)
    return count === 1 ? article : Object.assign({}, article, { key: `${article.key}#${count}` })
  })
}

function problemsOf(file: string, reasons: readonly string[]): CorpusProblem[] {
  return reasons.map((reason) => ({ file, reason }))
}

/** The readers of pages and feeds bring large libraries: they are loaded when the first such file comes. */
async function readFormat(name: string, text: string, now: Date): Promise<Found> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  try {
    if (ending === 'txt') return (await import('./formats/read-plain-text.ts')).readPlainText(text)
    if (ending === 'json') return (await import('./formats/read-json.ts')).readJson(text, now)
    if (ending === 'xml') return (await import('./formats/read-feed.ts')).readFeed(text)
    return (await import('./formats/read-page.ts')).readPage(text)
  } catch (error) {
    // A page nested ten thousand deep, or one that a library chokes on: one file is lost, named, and the rest goes on.
    return { articles: [], reasons: [`This file cannot be understood: ${error instanceof Error ? error.message : String(error)}.`] }
  }
}

async function readBeside(folder: string, file: CorpusFile): Promise<ReadMetadata> {
  if (file.metadataName === null) return { metadata: noMetadata, reasons: [] }
  const decoded = await readTextFile(join(folder, file.metadataName), 0)
  return 'reason' in decoded ? { metadata: noMetadata, reasons: [decoded.reason] } : readMetadata(decoded.text)
}
