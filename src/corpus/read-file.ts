import { join } from 'node:path'
import { articleId } from './article-id.ts'
import { readTextFile } from './decode-text.ts'
import { divideFound } from './divide-found.ts'
import { holdOf, type Hold } from './hold-of.ts'
import type { CorpusProblem, Found, FoundArticle, IncomingArticle } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import { nothingRead, readMetadata, type ReadMetadata } from './read-metadata.ts'

/** What one file of the corpus holds, and what is wrong with it or with its metadata file. */
export interface FileContent {
  readonly articles: readonly IncomingArticle[]
  /** Articles that stand in the file and must not be shown. */
  readonly held: readonly HeldArticle[]
  readonly problems: readonly CorpusProblem[]
}

export interface HeldArticle {
  readonly articleId: string
  /** Milliseconds since the epoch; null where it is for good. */
  readonly untilMs: number | null
}

/** Reads one file of the corpus in its format, with the metadata beside it; `now` decides about embargoes. */
export async function readCorpusFile(folder: string, file: CorpusFile, now: Date): Promise<FileContent> {
  const decoded = await readTextFile(file.path, file.sizeBytes)
  if ('reason' in decoded) return { articles: [], held: [], problems: [{ file: file.name, reason: decoded.reason }] }
  const found = await readFormat(file.name, decoded.text)
  const beside = await readBeside(folder, file)
  const judged = withOwnKeys(found.articles).map((article) => ({ article, hold: holdBeside(article, beside, now) }))
  const held = judged.flatMap(({ article, hold }) => (hold === undefined ? [] : [{ articleId: articleId(file.name, article.key), ...hold }]))
  const shown = judged.filter(({ article, hold }) => hold === undefined && article.text.trim() !== '')
  return {
    articles: shown.map(({ article }) => divideFound(file.name, article, beside.metadata)),
    held: held.map(({ articleId: id, untilMs }) => ({ articleId: id, untilMs })),
    problems: [
      ...problemsOf(file.name, [...held.map(({ reason }) => reason), ...found.reasons]),
      ...problemsOf(file.metadataName ?? file.name, beside.reasons),
    ],
  }
}

/** The dates of the metadata beside the file win over those of the file; what either takes back is taken back. */
function holdBeside(found: FoundArticle, { metadata, status, embargoedUntil }: ReadMetadata, now: Date): Hold | undefined {
  const dates = { embargoedUntil: embargoedUntil ?? found.embargoedUntil ?? null, publishedAt: metadata.publishedAt ?? found.publishedAt }
  return holdOf({ ...dates, status, rights: metadata.rights }, now) ?? holdOf({ status: found.status ?? null, rights: found.rights }, now)
}

/** Some feeds give every item the same guid: the second of a key is told apart by its place among them. */
function withOwnKeys(articles: readonly FoundArticle[]): readonly FoundArticle[] {
  const seen = new Map<string, number>()
  return articles.map((article) => {
    if (article.text.trim() === '') return article
    const count = (seen.get(article.key) ?? 0) + 1
    seen.set(article.key, count)
    return count === 1 ? article : Object.assign({}, article, { key: `${article.key}#${count}` })
  })
}

function problemsOf(file: string, reasons: readonly string[]): CorpusProblem[] {
  return reasons.map((reason) => ({ file, reason }))
}

/** The readers of pages and feeds bring large libraries: they are loaded when the first such file comes. */
async function readFormat(name: string, text: string): Promise<Found> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  try {
    if (ending === 'txt') return (await import('./formats/read-plain-text.ts')).readPlainText(text)
    if (ending === 'json') return (await import('./formats/read-json.ts')).readJson(text)
    if (ending === 'xml') return (await import('./formats/read-feed.ts')).readFeed(text)
    return (await import('./formats/read-page.ts')).readPage(text)
  } catch (error) {
    // A page nested ten thousand deep, or one that a library chokes on: one file is lost, named, and the rest goes on.
    return { articles: [], reasons: [`This file cannot be understood: ${error instanceof Error ? error.message : String(error)}.`] }
  }
}

async function readBeside(folder: string, file: CorpusFile): Promise<ReadMetadata> {
  if (file.metadataName === null) return nothingRead
  const decoded = await readTextFile(join(folder, file.metadataName), 0)
  return 'reason' in decoded ? { ...nothingRead, reasons: [decoded.reason] } : readMetadata(decoded.text)
}
