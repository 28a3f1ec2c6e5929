import type { Embedder } from '#model/embedder.ts'
import type { Store } from '#store/store.ts'
import { believeGone } from './believe-gone.ts'
import { CorpusError } from './corpus-error.ts'
import { goneFiles } from './gone-files.ts'
import { createProblemLog, type IngestLog } from './ingest-log.ts'
import type { IngestProgress, IngestReport } from './ingest-report.ts'
import { listCorpusFiles, type CorpusFile, type CorpusListing } from './list-files.ts'
import { refreshStories } from './refresh-stories.ts'
import { runIngest, type IngestJob } from './run-ingest.ts'
import { createSeenFiles } from './seen-files.ts'
import { startAnalyst, type AnalystClient } from './start-analyst.ts'
import { watchFolder, type FolderWatch } from './watch-folder.ts'

export type { IngestLog } from './ingest-log.ts'

export interface IngestOptions {
  readonly folder: string
  readonly store: Store
  readonly log: IngestLog
  /** Gives vectors for headlines and first lines, to group by; without it no text goes anywhere. */
  readonly embedder?: Embedder | null
  /** How long the folder must be still before changes are read; half a second by default. */
  readonly debounceMs?: number
  /** How often to look for changes that the operating system did not tell; half a minute by default. */
  readonly pollMs?: number
}

/** Brings the corpus into the store, and keeps it up to date. */
export interface Ingest {
  /** Reads the whole folder. Throws a CorpusError when there is none. */
  run(onProgress?: OnProgress): Promise<IngestReport>
  /** From now on reads what is added to the folder or changed in it, and takes out what is removed. */
  watch(): void
  /** Computes the views of these stories again, after an operator's verdict or withdrawal; ids that lead nowhere are passed over. */
  rebuild(storyIds: readonly string[]): Promise<void>
  /** Ends the watch, and a run after the article that is being saved: it reports what it did. */
  stop(): Promise<void>
}

type OnProgress = (progress: IngestProgress) => void
type Which = 'all' | 'changed'

interface Work {
  readonly files: readonly CorpusFile[]
  readonly gone: readonly string[]
}

const nothing: IngestReport = { added: 0, changed: 0, analysedAgain: 0, withdrawn: 0, unchanged: 0, broken: [], storyIds: [] }

/** An ingest of a corpus folder into a store; one run at a time. */
export function createIngest({ folder, store, log, embedder = null, debounceMs = 500, pollMs = 30_000 }: IngestOptions): Ingest {
  const seen = createSeenFiles()
  const problems = createProblemLog(log)
  let queue: Promise<unknown> = Promise.resolve()
  let folderWatch: FolderWatch | undefined
  /** The thread, while it reads the folder: that can be ended at once. */
  let planning: AnalystClient | undefined
  let isStopped = false

  function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }

  async function runOnce(which: Which, onProgress: OnProgress): Promise<IngestReport> {
    const listing = await listCorpusFiles(folder)
    const gone = await noteGone(which, listing)
    const files = which === 'all' ? listing.files : seen.changed(listing.files, Date.now())
    const report = files.length + gone.length === 0 || isStopped ? nothing : await readFiles({ files, gone }, onProgress)
    return { ...report, broken: [...listing.problems, ...report.broken] }
  }

  async function noteGone(which: Which, listing: CorpusListing): Promise<readonly string[]> {
    const gone = which === 'all' ? await goneFiles(store, listing) : seen.takeGone(listing.files)
    if (which === 'changed' && gone.files.length === 0) return []
    if (!await believeGone(store, gone, Date.now())) {
      const counts = { folder, missing: gone.files.length, known: gone.knownCount }
      log.warn(counts, 'Most of the corpus is missing; its articles stay for a day, in case a drive is not there or the folder is the wrong one.')
      return []
    }
    for (const file of gone.files) log.info({ file }, 'This file is gone from the corpus; its articles are withdrawn.')
    return gone.files
  }

  async function readFiles({ files, gone }: Work, onProgress: OnProgress): Promise<IngestReport> {
    const analyst = startAnalyst(files.length)
    planning = analyst
    const onPlan = ({ taggerProblem, embargoes }: Parameters<IngestJob['onPlan']>[0]): void => {
      planning = undefined
      seen.keep(files, embargoes)
      if (taggerProblem !== null) problems.tell([{ file: '', reason: taggerProblem }])
    }
    try {
      const tools = { store, analyst, embedder, onProgress, onPlan, onError, isStopped: () => isStopped }
      return await runIngest({ ...tools, folder, files, gone, nowMs: Date.now() })
    } catch (error) {
      if (isStopped) return nothing
      throw error
    } finally {
      await analyst.stop()
    }
  }

  async function rebuildStories(storyIds: readonly string[]): Promise<void> {
    const views = await Promise.all(storyIds.map((id) => store.storyView(id)))
    const stale = new Set(views.flatMap((view) => (view === undefined ? [] : [view.story.id])))
    if (stale.size === 0 || isStopped) return
    const analyst = startAnalyst()
    try {
      problems.tell(await refreshStories({ store, analyst, onError }, stale))
      await store.optimise()
    } finally {
      await analyst.stop()
    }
  }

  function onError(error: Error, file: string): void {
    log.error({ err: error, file }, 'The rules failed on this file.')
  }

  async function readChanges(): Promise<void> {
    try {
      const { broken, storyIds, ...counts } = await enqueue(() => runOnce('changed', () => undefined))
      problems.tell(broken)
      if (storyIds.length > 0) log.info({ ...counts, stories: storyIds.length }, 'The corpus changed.')
    } catch (error) {
      if (error instanceof CorpusError) problems.tell([{ file: '', reason: error.message }])
      else if (!isStopped) log.error({ err: error }, 'Changes in the corpus could not be read; they are tried again.')
    }
  }

  function watch(): void {
    const onFallback = (error: Error): void =>
      log.warn({ err: error }, `The folder ${folder} cannot be watched; it is only looked at every ${pollMs / 1000} s.`)
    folderWatch ??= watchFolder({ folder, debounceMs, pollMs, onFallback, onChange: () => void readChanges() })
    // What changed between the run and now has made no sound.
    void readChanges()
  }

  return {
    run: async (onProgress = () => undefined) => {
      const report = await enqueue(() => runOnce('all', onProgress))
      problems.know(report.broken)
      return report
    },
    watch,
    rebuild: (storyIds) => enqueue(() => rebuildStories(storyIds)),
    stop: async () => {
      isStopped = true
      folderWatch?.stop()
      await planning?.stop()
      await queue
    },
  }
}
