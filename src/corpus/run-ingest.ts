import type { Store, StoryView } from '#store/store.ts'
import type { Step } from './analyst-messages.ts'
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
  /** Once the folder is read; with the reason where quotations are found by rules alone. */
  readonly onPlan: (taggerProblem: string | null) => void
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
  job.onPlan(plan.taggerProblem)
  job.onProgress({ done: 0, total: plan.total })
  const wasCut = await store.note(unfinished) === 'yes'
  const report = { added: 0, changed: 0, analysedAgain: 0, unchanged: plan.unchanged, broken: plan.problems, storyIds: [] }
  if (plan.total === 0 && !wasCut) return report
  await store.setNote(unfinished, 'yes')
  const placed = await store.groupingFeatures()
  await analyst.restore(placed)
  const stale = new Set(wasCut ? await allStoryIds(store) : [])
  const saved = await saveAll(job, { total: plan.total, stale, placed: new Map(placed.map(({ articleId, storyId }) => [articleId, storyId])) })
  await store.optimise()
  await store.setNote(unfinished, 'no')
  return { ...report, ...saved, broken: [...plan.problems, ...saved.broken] }
}

async function allStoryIds(store: Store): Promise<string[]> {
  return (await store.stories({ limit: Number.MAX_SAFE_INTEGER })).map(({ id }) => id)
}

interface Saving {
  readonly total: number
  /** Stories whose views must be computed; grows as articles are saved. */
  readonly stale: Set<string>
  /** In which stories the articles were before. */
  readonly placed: ReadonlyMap<string, string>
}

async function saveAll(job: IngestJob, { total, stale, placed }: Saving): Promise<Omit<IngestReport, 'unchanged'>> {
  const counts = { 'added': 0, 'new-version': 0, 'analysed-again': 0 }
  const broken: CorpusProblem[] = []
  const storyIds = new Set<string>()
  let done = 0
  for await (const step of steps(job)) {
    if (step.type === 'problem') {
      broken.push(step.problem)
      if (step.error !== undefined) job.onError(step.error, step.problem.file)
    } else {
      const { record: { article, storyId } } = step
      counts[await job.store.saveArticle(step.record)] += 1
      // An article that moves changes the story that it leaves as well.
      for (const id of [storyId, placed.get(article.id) ?? storyId]) {
        storyIds.add(id)
        stale.add(id)
      }
    }
    done += 1
    job.onProgress({ done, total })
    if (done % batchSize === 0) broken.push(...await refreshStories(job, stale))
  }
  broken.push(...await refreshStories(job, stale))
  return { added: counts.added, changed: counts['new-version'], analysedAgain: counts['analysed-again'], broken, storyIds: [...storyIds] }
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
async function refreshStories(job: IngestJob, stale: Set<string>): Promise<CorpusProblem[]> {
  const problems: CorpusProblem[] = []
  for (const storyId of stale) {
    const problem = await refreshStory(job, storyId)
    if (problem !== undefined) problems.push(problem)
    stale.delete(storyId)
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
