import { createGrouping, type Grouping } from '#stories/grouping/grouping.ts'
import type { Repair } from '#stories/grouping/repair/repair-stories.ts'
import { packRecord } from '#store/pack-record.ts'
import type { ArticleRecord, GroupingRow, KnownArticle } from '#store/store.ts'
import { analyzeArticle, loadResources, readableText, type LoadedResources } from './analysis.ts'
import { analysisKey, rulesHash } from './analysis-key.ts'
import type { Look, Plan, Questions, RunTerms, Step, Upcoming } from './analyst-messages.ts'
import { correctionNote } from './correction-note.ts'
import type { IncomingArticle } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import { byPublication, planWork, type Task } from './plan-work.ts'
import { readCorpusFile, type FileContent } from './read-file.ts'
import { earlierStories, viewWithThread } from './view-with-thread.ts'

/** Reads, divides, analyses and groups articles, one after the other; lives in the worker thread. */
export type Analyst = {
  readonly [Method in keyof Questions]:
  (...values: Parameters<Questions[Method]>) => ReturnType<Questions[Method]> | Promise<ReturnType<Questions[Method]>>
}

/** Texts beyond this are read a second time rather than kept. */
const keptChars = 20_000_000

/** An analyst for one run over the corpus. */
export async function createAnalyst(): Promise<Analyst> {
  const [resources, rules] = await Promise.all([loadResources(), rulesHash()])
  const made = { rules, weights: resources.weightsHash }
  const grouping = createGrouping()
  const tasks: Task[] = []
  let terms: RunTerms = { folder: '', nowMs: 0, barred: new Set(), pinned: new Map() }
  let placedAgain: ReadonlySet<string> = new Set()
  let chars = 0
  let at = 0
  let peeked = 0
  const vectors = new Map<string, Float32Array>()
  let read = readerOf('', new Date(0))

  function begin(given: RunTerms): string {
    terms = given
    read = readerOf(given.folder, new Date(given.nowMs))
    return analysisKey(made, null)
  }

  async function look(files: readonly CorpusFile[], known: readonly KnownArticle[]): Promise<Look> {
    const { tasks: found, ...rest } = await planWork({ files, read, known, made, barred: terms.barred, keptChars: keptChars - chars })
    tasks.push(...found)
    chars += found.reduce((sum, { article }) => sum + (article?.text.length ?? 0), 0)
    return rest
  }

  function plan(): Plan {
    tasks.sort(byPublication)
    placedAgain = new Set(tasks.filter(({ isSameText }) => isSameText).map(({ articleId }) => articleId))
    return { total: tasks.length, taggerProblem: resources.problem }
  }

  /** What is analysed again is placed again: rules, or a date that came later, may group it otherwise. Another text keeps its story. */
  function restore(rows: readonly GroupingRow[]): null {
    for (const row of rows) if (!placedAgain.has(row.articleId)) grouping.restore(row)
    return null
  }

  /** A text that was too much to keep goes without: it is not read twice for this. */
  function upcoming(limit: number): readonly Upcoming[] {
    const some = tasks.slice(peeked, peeked + limit)
    peeked += some.length
    return some.flatMap(({ article }) => (article === undefined ? [] : [{ articleId: article.id, text: gistOf(article) }]))
  }

  function take(given: ReadonlyMap<string, Float32Array>): null {
    for (const [articleId, vector] of given) vectors.set(articleId, vector)
    return null
  }

  async function next(limit: number): Promise<readonly Step[]> {
    const some = tasks.slice(at, at + limit)
    // What was analysed is not needed again.
    for (const [place, task] of some.entries()) tasks[at + place] = { ...task, article: undefined }
    at += some.length
    const steps: Step[] = []
    for (const task of some) steps.push(await stepOf(task))
    return steps
  }

  async function stepOf(task: Task): Promise<Step> {
    const article = task.article ?? (await read(task.file)).articles.find(({ id }) => id === task.articleId)
    if (article === undefined) return { type: 'problem', problem: { file: task.file.name, reason: 'This file changed while it was read; it is read again later.' } }
    try {
      const record = recordOf(task, article, { resources, grouping, pinned: terms.pinned, vectors })
      return { type: 'record', record: packRecord(record), earlierStoryId: task.storyId }
    } catch (thrown) {
      // One article that the rules choke on must not stop the others.
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      return { type: 'problem', problem: { file: task.file.name, reason: `This article could not be analysed (${error.message}); this is an error of ours.` }, error }
    }
  }

  const repair = (storyIds: readonly string[]): readonly Repair[] => grouping.repair(storyIds, new Set(terms.pinned.keys()))

  return { begin, look, plan, restore, upcoming, take, next, repair, view: viewWithThread, earlier: earlierStories }
}

interface Tools {
  readonly resources: LoadedResources
  readonly grouping: Grouping
  readonly pinned: ReadonlyMap<string, string>
  readonly vectors: Map<string, Float32Array>
}

function recordOf(task: Task, incoming: IncomingArticle, { resources, grouping, pinned, vectors }: Tools): ArticleRecord {
  const findings = analyzeArticle(incoming, resources)
  const { id: articleId, publishedAt, title } = incoming
  const [pin, embedding] = [pinned.get(articleId), vectors.get(articleId)]
  vectors.delete(articleId)
  const placement = grouping.place({
    articleId, publishedAt, title, text: readableText(incoming),
    ...pin === undefined ? {} : { pinnedStoryId: pin },
    // Other text keeps its story; what is only analysed again is placed again.
    ...task.isSameText || task.storyId === null ? {} : { earlierStoryId: task.storyId },
    ...embedding === undefined ? {} : { embedding },
  })
  const article = { ...incoming, version: task.version }
  return { article, findings, analysisKey: task.analysisKey, ...placement, correctionNote: correctionNote(incoming.text, incoming.parts) }
}

const gistChars = 1_000

function gistOf(article: IncomingArticle): string {
  const text = readableText(article)
  return (text.startsWith(article.title) ? text : `${article.title}\n${text}`).slice(0, gistChars)
}

/** Feeds hold many articles: the file that was read last is kept. */
function readerOf(folder: string, now: Date): (file: CorpusFile) => Promise<FileContent> {
  let last: { readonly name: string, readonly content: FileContent } | undefined
  return async (file) => {
    if (last?.name !== file.name) last = { name: file.name, content: await readCorpusFile(folder, file, now) }
    return last.content
  }
}
