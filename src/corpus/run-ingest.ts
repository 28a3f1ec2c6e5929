import type { Store, StoryView } from '#store/store.ts'
import type { Plan, Step } from './analyst-messages.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { IngestProgress, IngestReport } from './ingest-report.ts'
import type { CorpusFile } from './list-files.ts'
import type { AnalystClient } from './start-analyst.ts'

/** One run: these files, through this thread, into this store. */
export interface IngestJob {
  readonly folder: string
  readonly files: readonly CorpusFile[]
  readonly store: Store
  readonly analyst: AnalystClient
  readonly isStopped: () => boolean
  readonly onPlan: (plan: Plan) => void
  readonly onProgress: (progress: IngestProgress) => void
  /** What the rules choked on; nobody but us can put it right. */
  readonly onError: (error: Error, file: string) => void
}

/** How many articles are saved before the views of their stories are computed: commands see a long first run grow. */
const batchSize = 200
/** Set while stories may lack their views; a process that was killed leaves it behind. */
const unfinished = 'ingest.unfinished'

/** Analyses what is new in the files and saves it, article by article, then looks at the stories that changed. */
export async function runIngest(job: IngestJob): Promise<IngestReport> {
  const { analyst, store, folder, files } = job
  const plan = await analyst.plan({ folder, files, known: await store.known(), nowMs: Date.now() })
  job.onPlan(plan)
  job.onProgress({ done: 0, total: plan.total })
  const wasCut = await store.note(unfinished) === 'yes'
  if (plan.total === 0 && !wasCut) return { ...await saveNothing(plan), storyIds: [] }
  await store.setNote(unfinished, 'yes')
  await analyst.restore(await store.groupingFeatures())
  const saved = await saveAll(job, plan, new Set(wasCut ? await allStoryIds(store) : []))
  await store.optimise()
  await store.setNote(unfinished, 'no')
  return { ...saved, unchanged: plan.unchanged, broken: [...plan.problems, ...saved.broken] }
}

async function saveNothing({ unchanged, problems }: Plan): Promise<Omit<IngestReport, 'storyIds'>> {
  return { added: 0, changed: 0, analysedAgain: 0, unchanged, broken: problems }
}

async function allStoryIds(store: Store): Promise<string[]> {
  return (await store.stories({ limit: Number.MAX_SAFE_INTEGER })).map(({ id }) => id)
}

async function saveAll(job: IngestJob, { total }: Plan, cutOff: ReadonlySet<string>): Promise<IngestReport> {
  const counts = { 'added': 0, 'new-version': 0, 'analysed-again': 0 }
  const broken: CorpusProblem[] = []
  const storyIds = new Set<string>()
  const touched = new Set(cutOff)
  let done = 0
  for await (const step of steps(job)) {
    if (step.type === 'problem') {
      broken.push(step.problem)
      if (step.error !== undefined) job.onError(step.error, step.problem.file)
    } else {
      counts[await job.store.saveArticle(step.record)] += 1
      storyIds.add(step.record.storyId)
      touched.add(step.record.storyId)
    }
    done += 1
    job.onProgress({ done, total })
    if (done % batchSize === 0) broken.push(...await refreshStories(job, touched))
  }
  broken.push(...await refreshStories(job, touched))
  return { added: counts.added, changed: counts['new-version'], analysedAgain: counts['analysed-again'], unchanged: 0, broken, storyIds: [...storyIds] }
}

type Done = Exclude<Step, { readonly type: 'end' }>

/** The articles as the thread finishes them; it works on the next one while this one is written. */
async function* steps({ analyst, isStopped }: IngestJob): AsyncGenerator<Done> {
  let pending = analyst.next()
  while (!isStopped()) {
    const step = await pending
    if (step.type === 'end') return
    pending = analyst.next()
    // A run that is stopped here leaves a step behind that nobody waits for.
    pending.catch(() => undefined)
    yield step
  }
}

/** Looks at each story as a whole again, and empties the set; returns what went wrong. */
async function refreshStories(job: IngestJob, touched: Set<string>): Promise<CorpusProblem[]> {
  const problems: CorpusProblem[] = []
  for (const storyId of touched) {
    const problem = await refreshStory(job, storyId)
    if (problem !== undefined) problems.push(problem)
    touched.delete(storyId)
  }
  return problems
}

async function refreshStory({ analyst, store, onError }: IngestJob, storyId: string): Promise<CorpusProblem | undefined> {
  const records = await store.storyRecords(storyId)
  const [first] = records
  // A story whose last article went to another one is that other one now.
  if (first?.storyId !== storyId) return undefined
  const view = await analyst.view(storyId, records).catch((error: unknown) => error)
  // One story that the rules choke on must not cost the others; its articles and quotations are there all the same.
  if (view instanceof Error) {
    onError(view, first.article.file)
    return { file: first.article.file, reason: `The story of this article could not be put together (${view.message}); this is an error of ours.` }
  }
  // What is no error is what the thread answered.
  await store.saveStoryView(view as StoryView)
  return undefined
}
