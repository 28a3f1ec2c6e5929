import type { ReadFile } from '#store/store.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { IngestJob } from './run-ingest.ts'

/** How much passes through this thread at a time: more would hold it up. */
const filesAtOnce = 1_000

/** Notes which files need not be read at the next start: none of a run that was stopped half-way, and none that went wrong. */
export async function markRead({ store, isStopped }: IngestJob, files: readonly ReadFile[], broken: readonly CorpusProblem[]): Promise<void> {
  if (isStopped()) return
  const wrong = new Set(broken.map(({ file }) => file))
  const right = files.filter(({ file }) => !wrong.has(file))
  for (let at = 0; at < right.length; at += filesAtOnce) await store.markRead(right.slice(at, at + filesAtOnce))
}
