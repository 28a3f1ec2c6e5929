import type { Store } from '#store/store.ts'
import type { IngestProgress, IngestReport } from './ingest-report.ts'
import { listCorpusFiles, type CorpusFile } from './list-files.ts'
import { runIngest } from './run-ingest.ts'
import { startAnalyst, type AnalystClient } from './start-analyst.ts'
import { watchFolder, type FolderWatch } from './watch-folder.ts'

/** Where ingest says what happens; a pino logger fits. */
export interface IngestLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface IngestOptions {
  readonly folder: string
  readonly store: Store
  readonly log: IngestLog
  /** How long the folder must be still before changes are read; half a second by default. */
  readonly debounceMs?: number
  /** How often to look for changes where the operating system does not tell them; ten seconds by default. */
  readonly pollMs?: number
}

/** Brings the corpus into the store, and keeps it up to date. */
export interface Ingest {
  /** Reads the whole folder. Throws a CorpusError when there is none. */
  run(onProgress?: (progress: IngestProgress) => void): Promise<IngestReport>
  /** From now on reads what is added to the folder or changed in it; what is removed is only logged. */
  watch(): void
  /** Ends the watch, and a run after the article that is being saved. */
  stop(): Promise<void>
}

const nothing: IngestReport = { added: 0, changed: 0, analysedAgain: 0, unchanged: 0, broken: [], storyIds: [] }

/** An ingest of a corpus folder into a store. */
export function createIngest({ folder, store, log, debounceMs = 500, pollMs = 10_000 }: IngestOptions): Ingest {
  /** What each file looked like when it was last read. */
  const seen = new Map<string, string>()
  /** Problems that somebody has been told of. */
  const told = new Set<string>()
  let queue: Promise<unknown> = Promise.resolve()
  let folderWatch: FolderWatch | undefined
  /** The thread, while it reads the folder: that can be ended at once. */
  let planning: AnalystClient | undefined
  let isStopped = false

  function enqueue(which: 'all' | 'changed', onProgress: (progress: IngestProgress) => void): Promise<IngestReport> {
    const report = queue.then(() => runOnce(which, onProgress))
    queue = report.catch(() => undefined)
    return report
  }

  async function runOnce(which: 'all' | 'changed', onProgress: (progress: IngestProgress) => void): Promise<IngestReport> {
    const listing = await listCorpusFiles(folder)
    forgetGone(listing.files)
    const files = listing.files.filter(({ name, fingerprint }) => which === 'all' || seen.get(name) !== fingerprint)
    const report = files.length === 0 || isStopped ? nothing : await readFiles(files, onProgress)
    return { ...report, broken: [...listing.problems, ...report.broken] }
  }

  async function readFiles(files: readonly CorpusFile[], onProgress: (progress: IngestProgress) => void): Promise<IngestReport> {
    const analyst = startAnalyst()
    planning = analyst
    try {
      return await runIngest({
        folder, files, store, analyst, onProgress,
        isStopped: () => isStopped,
        onError: (error, file) => log.error({ err: error, file }, 'The rules failed on this file.'),
        onPlan: ({ taggerProblem }) => {
          planning = undefined
          if (taggerProblem !== null) tell('', taggerProblem)
          for (const { name, fingerprint } of files) seen.set(name, fingerprint)
        },
      })
    } catch (error) {
      if (isStopped) return nothing
      throw error
    } finally {
      await analyst.stop()
    }
  }

  function forgetGone(files: readonly CorpusFile[]): void {
    const names = new Set(files.map(({ name }) => name))
    for (const name of seen.keys()) {
      if (names.has(name)) continue
      seen.delete(name)
      log.info({ file: name }, 'This file is gone from the corpus; its articles stay.')
    }
  }

  function tell(file: string, reason: string): void {
    if (told.has(`${file}\n${reason}`)) return
    told.add(`${file}\n${reason}`)
    log.warn(file === '' ? {} : { file }, reason)
  }

  async function readChanges(): Promise<void> {
    try {
      const { broken, storyIds, ...counts } = await enqueue('changed', () => undefined)
      for (const { file, reason } of broken) tell(file, reason)
      if (storyIds.length > 0) log.info({ ...counts, stories: storyIds.length }, 'The corpus changed.')
    } catch (error) {
      if (!isStopped) log.error({ err: error }, 'Changes in the corpus could not be read; the next change is tried again.')
    }
  }

  return {
    run: async (onProgress = () => undefined) => {
      const report = await enqueue('all', onProgress)
      for (const { file, reason } of report.broken) told.add(`${file}\n${reason}`)
      return report
    },
    watch: () => {
      folderWatch ??= watchFolder({
        folder, debounceMs, pollMs,
        onChange: () => void readChanges(),
        onFallback: (error) => log.warn({ err: error }, `The folder ${folder} cannot be watched; it is looked at every ${pollMs / 1000} s instead.`),
      })
      // What changed between the run and now has made no sound.
      void readChanges()
    },
    stop: async () => {
      isStopped = true
      folderWatch?.stop()
      await planning?.stop()
      await queue
    },
  }
}
