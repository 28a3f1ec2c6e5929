import type { Embedder } from '#model/embedder.ts'
import type { Store } from '#store/store.ts'
import type { Step } from './analyst-messages.ts'
import { analysedSteps } from './analysed-steps.ts'
import { applyRepairs } from './apply-repairs.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { IngestProgress, IngestReport } from './ingest-report.ts'
import type { CorpusFile } from './list-files.ts'
import { markRead } from './mark-read.ts'
import { planRun, type RunPlan } from './plan-run.ts'
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
  readonly onPlan: (plan: RunPlan) => void
  readonly onProgress: (progress: IngestProgress) => void
  /** What the rules choked on; nobody but us can put it right. */
  readonly onError: (error: Error, file: string) => void
}

/** How many articles are saved before the views of their stories are computed: commands see a long first run grow. */
const batchSize = 192
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
  if (plan.total === 0 && leaving.size === 0 && !wasCut) {
    await markRead(job, plan.read, [])
    return report
  }
  await store.setNote(unfinished, 'yes')
  const stale = new Set(wasCut ? await allStoryIds(store) : [])
  const left = await withdrawArticles(job, leaving)
  for (const id of left) stale.add(id)
  if (plan.total > 0) await restoreGrouping(job)
  const saved = await saveAll(job, plan.total, stale)
  await store.optimise()
  await markRead(job, plan.read, saved.broken)
  await store.setNote(unfinished, 'no')
  return { ...report, ...saved, storyIds: [...new Set([...left, ...saved.storyIds])], broken: [...plan.problems, ...saved.broken] }
}

async function allStoryIds(store: Store): Promise<string[]> {
  return (await store.stories({ limit: Number.MAX_SAFE_INTEGER })).map(({ id }) => id)
}

type Saved = Pick<IngestReport, 'added' | 'changed' | 'analysedAgain' | 'broken' | 'storyIds'>

/** Saves what the thread analyses, and after each batch looks at its stories; `stale` are stories whose views must be computed as well. */
async function saveAll(job: IngestJob, total: number, stale: Set<string>): Promise<Saved> {
  const counts = { 'added': 0, 'new-version': 0, 'analysed-again': 0 }
  const broken: CorpusProblem[] = []
  const storyIds = new Set<string>()
  let done = 0
  let before = 0
  do {
    before = done
    // The thread does not run ahead of a repair: it would place articles in stories that are not there any more.
    for await (const steps of analysedSteps(job, batchSize)) {
      for (const saved of await saveSteps(job, steps)) counts[saved] += 1
      broken.push(...problemsOf(job, steps))
      for (const id of storiesOf(steps)) {
        storyIds.add(id)
        stale.add(id)
      }
      for (let step = 0; step < steps.length; step += 1) job.onProgress({ done: ++done, total })
    }
    broken.push(...await finishBatch(job, stale))
  } while (done - before === batchSize)
  return { added: counts.added, changed: counts['new-version'], analysedAgain: counts['analysed-again'], broken, storyIds: [...storyIds] }
}

async function saveSteps({ store }: IngestJob, steps: readonly Step[]): ReturnType<Store['saveArticles']> {
  return store.saveArticles(steps.flatMap((step) => (step.type === 'record' ? [step.record] : [])))
}

function problemsOf(job: IngestJob, steps: readonly Step[]): readonly CorpusProblem[] {
  return steps.flatMap((step) => {
    if (step.type === 'record') return []
    if (step.error !== undefined) job.onError(step.error, step.problem.file)
    return [step.problem]
  })
}

/** An article that moves changes the story that it leaves as well. */
function storiesOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => (step.type === 'record' ? [step.record.storyId, step.earlierStoryId ?? step.record.storyId] : []))
}

/** Repairs the stories of a batch, then computes their views. */
async function finishBatch(job: IngestJob, stale: Set<string>): Promise<CorpusProblem[]> {
  const repairs = stale.size === 0 ? [] : await job.analyst.repair([...stale])
  return [...await applyRepairs(job, repairs, stale), ...await refreshStories(job, stale)]
}
