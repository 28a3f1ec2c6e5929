import type { Look, Plan } from './analyst-messages.ts'
import type { IngestJob } from './run-ingest.ts'

/** How much passes through this thread at a time: more would hold it up. */
const filesAtOnce = 200

/** Reads the files a few at a time, with what the store has of them. */
export async function planRun({ folder, files, store, analyst, nowMs }: IngestJob): Promise<Plan & Look> {
  const barred = (await store.withdrawnArticles()).filter(({ reason }) => reason === 'operator').map(({ articleId }) => articleId)
  await analyst.begin({ folder, nowMs, barred: new Set(barred), pinned: await store.pinnedArticles() })
  const looks: Look[] = []
  for (let at = 0; at < files.length; at += filesAtOnce) {
    const some = files.slice(at, at + filesAtOnce)
    looks.push(await analyst.look(some, await store.knownIn(some.map(({ name }) => name))))
  }
  return {
    ...await analyst.plan(),
    unchanged: looks.reduce((sum, { unchanged }) => sum + unchanged, 0),
    problems: looks.flatMap(({ problems }) => problems),
    withdrawn: looks.flatMap(({ withdrawn }) => withdrawn),
    embargoes: looks.flatMap(({ embargoes }) => embargoes),
  }
}
