import type { KnownArticle } from '#store/store.ts'
import { analysisKey } from './analysis-key.ts'
import { sha256 } from './article-id.ts'
import type { CorpusProblem, IncomingArticle } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import type { FileContent } from './read-file.ts'

/** One article to analyse: where it is, and what the store has of it. */
export interface Task {
  readonly articleId: string
  readonly file: CorpusFile
  readonly analysisKey: string
  readonly version: number
  /** Its text is the one that the store has: only rules, weights or metadata are new. */
  readonly isSameText: boolean
  readonly publishedAt: string | null
  /** Undefined where too much would be kept in memory: then it is read again. */
  readonly article: IncomingArticle | undefined
}

export interface Work {
  readonly tasks: readonly Task[]
  readonly unchanged: number
  readonly problems: readonly CorpusProblem[]
}

export interface PlanInput {
  readonly files: readonly CorpusFile[]
  readonly read: (file: CorpusFile) => Promise<FileContent>
  readonly known: readonly KnownArticle[]
  readonly made: { readonly rules: string, readonly weights: string }
}

/** Texts beyond this are read a second time rather than kept. */
const keptChars = 20_000_000

/** Reads all files and lists what must be analysed, in the order of publication, so that grouping does not depend on the order of files. */
export async function planWork({ files, read, known, made }: PlanInput): Promise<Work> {
  const knownById = new Map(known.map((article) => [article.id, article]))
  const problems: CorpusProblem[] = []
  const tasks: Task[] = []
  let unchanged = 0
  let chars = 0
  for (const file of files) {
    const content = await read(file)
    problems.push(...content.problems)
    for (const article of content.articles) {
      const task = taskOf({ article, file, known: knownById.get(article.id), key: analysisKey(made, article.publishedAt) })
      if (task === undefined) unchanged += 1
      else tasks.push((chars += article.text.length) > keptChars ? { ...task, article: undefined } : task)
    }
  }
  return { tasks: tasks.sort(byPublication), unchanged, problems }
}

interface Candidate {
  readonly article: IncomingArticle
  readonly file: CorpusFile
  readonly known: KnownArticle | undefined
  readonly key: string
}

/** Undefined where the store has it all. */
function taskOf({ article, file, known, key }: Candidate): Task | undefined {
  const isSameText = known?.contentHash === article.contentHash
  if (isSameText && known?.analysisKey === key && known.metadataHash === metadataHash(article)) return undefined
  const version = known === undefined ? 1 : known.version + (isSameText ? 0 : 1)
  return { articleId: article.id, file, analysisKey: key, version, isSameText, publishedAt: article.publishedAt, article }
}

/** As KnownArticle.metadataHash is defined. */
function metadataHash({ title, publisher, url, publishedAt, language, rights }: IncomingArticle): string {
  return sha256(JSON.stringify([title, publisher, url, publishedAt, language, rights]))
}

/** Undated articles come last: what is dated tells them where they belong. */
function byPublication(a: Task, b: Task): number {
  const [left, right] = [instantOf(a), instantOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.file.name < b.file.name ? -1 : Number(a.file.name > b.file.name)
}

/** A day without a clock time counts as its end: a reprint that names the day comes after the agency that names the minute. */
function instantOf({ publishedAt }: Task): number {
  if (publishedAt === null) return Infinity
  return Date.parse(publishedAt.length === 10 ? `${publishedAt}T23:59:59Z` : publishedAt)
}
