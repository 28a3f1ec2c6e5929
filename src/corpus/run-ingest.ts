import type { Embedder } from '#model/embedder.ts'
import type { ArticleRecord, Store } from '#store/store.ts'
import type { Look, Plan } from './analyst-messages.ts'
import { analysedSteps } from './analysed-steps.ts'
import { applyRepairs } from './apply-repairs.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { IngestProgress, IngestReport } from './ingest-report.ts'
import type { CorpusFile } from './list-files.ts'
import { planRun } from './plan-run.ts'
import { refreshStories } from './refresh-stories.ts'
import { restoreGrouping } from './restore-grouping.ts'
import type { AnalystClient } from './start-analyst.ts'
import { articlesToWithdraw, withdrawArticles } from './withdraw-articles.ts'

/** One run: these files, through this thread, into this store. */
export interface IngestJob {
  readonly folder: string
  readonly files: readonly CorpusFile[]
  /** Files that are not there any more. */
  readonly gone: readonly string[]
  readonly store: Store
  readonly analyst: AnalystClient
  /** Gives vectors for headlines and first lines; null where the operator has set no endpoint. */
  readonly embedder: Embedder | null
  /** Milliseconds since the epoch. */
  readonly nowMs: number
  readonly isStopped: () => boolean
  /** Once the folder is read. */
  readonly onPlan: (plan: Plan & Look) => void
  readonly onProgress: (progress: IngestProgress) => void
  /** What the rules choked on; nobody but us can put it right. */
  readonly onError: (error: Error, file: string) => void
}

/** How many articles are saved before the views of their stories are computed: commands see a long first run grow. */
const batchSize = 200
/** Set while stories may lack their views; a process that was killed leaves it behind. */
const unfinished = 'ingest.unfinished'

/** Analyses what is new in the files and saves it, article by article, takes out what must go, then looks at the stories that changed. */
export async function runIngest(job: IngestJob): Promise<IngestReport> {
  const { store } = job
  const plan = await planRun(job)
  job.onPlan(plan)
  job.onProgress({ done: 0, total: plan.total })
  const wasCut = await store.note(unfinished) === 'yes'
  const leaving = await articlesToWithdraw(job, plan)
  const report = { added: 0, changed: 0, analysedAgain: 0, withdrawn: leaving.size, unchanged: plan.unchanged, broken: plan.problems, storyIds: [] }
  if (plan.total === 0 && leaving.size === 0 && !wasCut) return report
  await store.setNote(unfinished, 'yes')
  const stale = new Set(wasCut ? await allStoryIds(store) : [])
  const left = await withdrawArticles(job, leaving)
  for (const id of left) stale.add(id)
  if (plan.total > 0) await restoreGrouping(job)
  const saved = await saveAll(job, plan.total, stale)
  await store.optimise()
  await store.setNote(unfinished, 'no')
  return { ...report, ...saved, storyIds: [...new Set([...left, ...saved.storyIds])], broken: [...plan.problems, ...saved.broken] }
}

async function allStoryIds(store: Store): Promise<string[]> {
  return (await store.stories({ limit: Number.MAX_SAFE_INTEGER })).map(({ id }) => id)
}

type Saved = Pick<IngestReport, 'added' | 'changed' | 'analysedAgain' | 'broken' | 'storyIds'>

/** Saves what the thread analyses; `stale` are stories whose views must be computed as well. */
async function saveAll(job: IngestJob, total: number, stale: Set<string>): Promise<Saved> {
  const counts = { 'added': 0, 'new-version': 0, 'analysed-again': 0 }
  const broken: CorpusProblem[] = []
  const storyIds = new Set<string>()
  const redirects = new Map<string, string>()
  let done = 0
  for await (const step of analysedSteps(job)) {
    if (step.type === 'problem') {
      broken.push(step.problem)
      if (step.error !== undefined) job.onError(step.error, step.problem.file)
    } else {
      const { earlierStoryId } = step
      const record = redirected(step.record, redirects)
      counts[await job.store.saveArticle(record)] += 1
      // An article that moves changes the story that it leaves as well.
      for (const id of [record.storyId, earlierStoryId ?? record.storyId]) {
        storyIds.add(id)
        stale.add(id)
      }
    }
    done += 1
    job.onProgress({ done, total })
    if (done % batchSize === 0) broken.push(...await finishBatch(job, { stale, redirects }))
  }
  broken.push(...await finishBatch(job, { stale, redirects }))
  return { added: counts.added, changed: counts['new-version'], analysedAgain: counts['analysed-again'], broken, storyIds: [...storyIds] }
}

interface Batch {
  /** Stories whose views must be computed; empty afterwards. */
  readonly stale: Set<string>
  /** Stories that were merged in this run. */
  readonly redirects: Map<string, string>
}

/** Repairs the stories of a batch, then computes their views. */
async function finishBatch(job: IngestJob, { stale, redirects }: Batch): Promise<CorpusProblem[]> {
  const repairs = stale.size === 0 ? [] : await job.analyst.repair([...stale])
  for (const repair of repairs) {
    if (repair.type === 'merge') redirects.set(repair.from, repair.into)
    // What others go into, or a text has left into, stands for itself.
    redirects.delete(repair.into)
  }
  return [...await applyRepairs(job, repairs, stale), ...await refreshStories(job, stale)]
}

/** The thread is one article ahead: it may have put that into a story that was merged since. */
function redirected(record: ArticleRecord, redirects: ReadonlyMap<string, string>): ArticleRecord {
  const into = redirects.get(record.storyId)
  return into === undefined ? record : redirected({ ...record, storyId: into }, redirects)
}
