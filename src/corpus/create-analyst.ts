import { createGrouping, type Grouping } from '#stories/grouping/grouping.ts'
import { viewStory } from '#stories/view-story.ts'
import type { ArticleRecord } from '#store/store.ts'
import { analyzeArticle, loadResources, readableText, type LoadedResources } from './analysis.ts'
import { rulesHash } from './analysis-key.ts'
import type { GroupingEntry, Plan, PlanRequest, Step } from './analyst-messages.ts'
import type { IncomingArticle } from './incoming-article.ts'
import type { CorpusFile } from './list-files.ts'
import { planWork, type Task } from './plan-work.ts'
import { readCorpusFile, type FileContent } from './read-file.ts'

/** Reads, divides, analyses and groups articles, one at a time; lives in the worker thread. */
export interface Analyst {
  plan(request: PlanRequest): Promise<Plan>
  restore(entries: readonly GroupingEntry[]): null
  next(): Promise<Step>
  view: typeof viewStory
}

/** An analyst for one run over the corpus. */
export async function createAnalyst(): Promise<Analyst> {
  const [resources, rules] = await Promise.all([loadResources(), rulesHash()])
  const made = { rules, weights: resources.weightsHash }
  const grouping = createGrouping()
  let tasks: readonly Task[] = []
  let at = 0
  let read = readerOf('', new Date(0))

  async function plan({ folder, files, known, nowMs }: PlanRequest): Promise<Plan> {
    read = readerOf(folder, new Date(nowMs))
    const work = await planWork({ files, read, known, made })
    tasks = work.tasks
    at = 0
    return { total: tasks.length, unchanged: work.unchanged, problems: work.problems, taggerProblem: resources.problem }
  }

  /** What is analysed again is placed again: rules, or a date that came later, may group it otherwise. Another text keeps its story. */
  function restore(entries: readonly GroupingEntry[]): null {
    const placedAgain = new Set(tasks.filter(({ isSameText }) => isSameText).map(({ articleId }) => articleId))
    for (const entry of entries) if (!placedAgain.has(entry.articleId)) grouping.restore(entry)
    return null
  }

  async function next(): Promise<Step> {
    const task = tasks[at]
    if (task === undefined) return { type: 'end' }
    at += 1
    const article = task.article ?? (await read(task.file)).articles.find(({ id }) => id === task.articleId)
    if (article === undefined) return { type: 'problem', problem: { file: task.file.name, reason: 'This file changed while it was read; it is read again later.' } }
    try {
      return { type: 'record', record: recordOf(task, article, { resources, grouping }) }
    } catch (thrown) {
      // One article that the rules choke on must not stop the others.
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      return { type: 'problem', problem: { file: task.file.name, reason: `This article could not be analysed (${error.message}); this is an error of ours.` }, error }
    }
  }

  return { plan, restore, next, view: viewStory }
}

interface Tools {
  readonly resources: LoadedResources
  readonly grouping: Grouping
}

function recordOf(task: Task, incoming: IncomingArticle, { resources, grouping }: Tools): ArticleRecord {
  const findings = analyzeArticle(incoming, resources)
  const { id: articleId, publishedAt, title } = incoming
  const placement = grouping.place({ articleId, publishedAt, title, text: readableText(incoming) })
  return { article: { ...incoming, version: task.version }, findings, analysisKey: task.analysisKey, ...placement }
}

/** Feeds hold many articles: the file that was read last is kept. */
function readerOf(folder: string, now: Date): (file: CorpusFile) => Promise<FileContent> {
  let last: { readonly name: string, readonly content: FileContent } | undefined
  return async (file) => {
    if (last?.name !== file.name) last = { name: file.name, content: await readCorpusFile(folder, file, now) }
    return last.content
  }
}
