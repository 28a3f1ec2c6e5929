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
  /** The story in which the store has it; null for a new article. */
  readonly storyId: string | null
  /** Undefined where too much would be kept in memory: then it is read again. */
  readonly article: IncomingArticle | undefined
}

export interface Work {
  /** In the order of the files. */
  readonly tasks: readonly Task[]
  readonly unchanged: number
  readonly problems: readonly CorpusProblem[]
  /** Articles that the store shows, and their publisher does not want shown. */
  readonly withdrawn: readonly string[]
  readonly embargoes: readonly Embargo[]
  /** Files with nothing wrong and nothing held back. */
  readonly clean: readonly CleanFile[]
}

/** A file that need not be read again once the store has what it holds, and how many articles that are. */
export interface CleanFile {
  readonly file: CorpusFile
  readonly articleCount: number
}

/** A file that must be read again at an instant, although nobody writes it. */
export interface Embargo {
  readonly file: string
  /** Milliseconds since the epoch. */
  readonly untilMs: number
}

export interface PlanInput {
  readonly files: readonly CorpusFile[]
  readonly read: (file: CorpusFile) => Promise<FileContent>
  /** What the store has of these files. */
  readonly known: readonly KnownArticle[]
  /** Articles that an operator withdrew: they stay away. */
  readonly barred: ReadonlySet<string>
  /** How much text may be kept until it is analysed. */
  readonly keptChars: number
  readonly made: { readonly rules: string, readonly weights: string }
}

/** Reads files and lists what must be analysed and what must go. */
export async function planWork(input: PlanInput): Promise<Work> {
  const knownById = new Map(input.known.map((article) => [article.id, article]))
  const work = {
    tasks: [] as Task[], unchanged: 0, problems: [] as CorpusProblem[], withdrawn: [] as string[], embargoes: [] as Embargo[],
    clean: [] as CleanFile[],
  }
  let chars = 0
  for (const file of input.files) {
    const content = await input.read(file)
    work.problems.push(...content.problems)
    if (content.problems.length === 0 && content.held.length === 0) work.clean.push({ file, articleCount: content.articles.length })
    for (const { articleId, untilMs } of content.held) {
      if (knownById.has(articleId)) work.withdrawn.push(articleId)
      if (untilMs !== null) work.embargoes.push({ file: file.name, untilMs })
    }
    for (const article of content.articles.filter(({ id }) => !input.barred.has(id))) {
      const task = taskOf({ article, file, known: knownById.get(article.id), key: analysisKey(input.made, article.publishedAt) })
      if (task === undefined) work.unchanged += 1
      // A text that is too much to keep is read again when its turn comes.
      else work.tasks.push((chars += article.text.length) > input.keptChars ? { ...task, article: undefined } : task)
    }
  }
  return work
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
  const storyId = known?.storyId ?? null
  return { articleId: article.id, file, analysisKey: key, version, isSameText, publishedAt: article.publishedAt, storyId, article }
}

/** As KnownArticle.metadataHash is defined. */
function metadataHash({ title, publisher, url, publishedAt, language, rights }: IncomingArticle): string {
  return sha256(JSON.stringify([title, publisher, url, publishedAt, language, rights]))
}

/**
 * In the order of publication, so that grouping does not depend on the order of files.
 * Undated articles come last: what is dated tells them where they belong.
 */
export function byPublication(a: Task, b: Task): number {
  const [left, right] = [instantOf(a), instantOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.file.name < b.file.name ? -1 : Number(a.file.name > b.file.name)
}

/** A day without a clock time counts as its end: a reprint that names the day comes after the agency that names the minute. */
function instantOf({ publishedAt }: Task): number {
  if (publishedAt === null) return Infinity
  return Date.parse(publishedAt.length === 10 ? `${publishedAt}T23:59:59Z` : publishedAt)
}
