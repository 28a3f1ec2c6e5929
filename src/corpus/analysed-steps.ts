import type { Step } from './analyst-messages.ts'
import type { IngestJob } from './run-ingest.ts'

const textsAtOnce = 32
/** So many articles come in one message and are written in one transaction: each by itself costs more, more of them would hold up a command. */
const articlesAtOnce = 8

/** The next articles as the thread finishes them, a few at a time, so many in all; it works on the next few while these are written. */
export async function* analysedSteps(job: IngestJob, limit: number): AsyncGenerator<readonly Step[]> {
  let asked = 0
  const ask = async (): Promise<readonly Step[]> => {
    if (asked >= limit) return []
    if (asked % textsAtOnce === 0) await lookUpVectors(job)
    asked += articlesAtOnce
    return job.analyst.next(articlesAtOnce)
  }
  let pending = ask()
  while (!job.isStopped()) {
    const steps = await pending
    if (steps.length === 0) return
    pending = ask()
    // A run that is stopped here leaves steps behind that nobody waits for.
    pending.catch(() => undefined)
    yield steps
  }
}

/** What an endpoint says of the next articles; without one nothing is asked and nothing is sent. */
async function lookUpVectors({ analyst, embedder }: IngestJob): Promise<void> {
  if (embedder === null) return
  const upcoming = await analyst.upcoming(textsAtOnce)
  if (upcoming.length === 0) return
  const vectors = await embedder.embed(upcoming.map(({ text }) => text))
  await analyst.take(new Map(upcoming.flatMap(({ articleId }, at) => (vectors[at] ? [[articleId, vectors[at]] as const] : []))))
}
