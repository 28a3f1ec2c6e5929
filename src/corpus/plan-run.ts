import type { ReadFile } from '#store/store.ts'
import type { Look, Plan } from './analyst-messages.ts'
import { sha256 } from './article-id.ts'
import type { CorpusFile } from './list-files.ts'
import type { IngestJob } from './run-ingest.ts'

/** How much passes through this thread at a time: more would hold it up. */
const filesAtOnce = 200

/** What there is to do in a run. */
export interface RunPlan extends Plan, Omit<Look, 'clean'> {
  /** Files that need not be read again once this run is through. */
  readonly read: readonly ReadFile[]
}

/** Reads the files a few at a time, with what the store has of them; those that are as they were when they were read through are passed over. */
export async function planRun({ folder, files, store, analyst, nowMs }: IngestJob): Promise<RunPlan> {
  const barred = (await store.withdrawnArticles()).filter(({ reason }) => reason === 'operator').map(({ articleId }) => articleId)
  const madeWith = await analyst.begin({ folder, nowMs, barred: new Set(barred), pinned: await store.pinnedArticles() })
  const stampOf = ({ fingerprint }: CorpusFile): string => sha256(`${madeWith}|${fingerprint}`)
  const looks: Look[] = []
  let passedOver = 0
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const some = files.slice(at, at + filesAtOnce)
    const read = new Map((await store.readFiles(some.map(({ name }) => name))).map((each) => [each.file, each]))
    const changed = some.filter((file) => read.get(file.name)?.stamp !== stampOf(file))
    for (const file of changed) read.delete(file.name)
    passedOver += read.values().reduce((sum, { articleCount }) => sum + articleCount, 0)
    if (changed.length > 0) looks.push(await analyst.look(changed, await store.knownIn(changed.map(({ name }) => name))))
  }
  return {
    ...await analyst.plan(),
    unchanged: looks.reduce((sum, { unchanged }) => sum + unchanged, passedOver),
    problems: looks.flatMap(({ problems }) => problems),
    withdrawn: looks.flatMap(({ withdrawn }) => withdrawn),
    embargoes: looks.flatMap(({ embargoes }) => embargoes),
    read: looks.flatMap(({ clean }) => clean).map(({ file, articleCount }) => ({ file: file.name, stamp: stampOf(file), articleCount })),
  }
}
