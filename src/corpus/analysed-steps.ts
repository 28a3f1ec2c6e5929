import type { Step } from './analyst-messages.ts'
import type { IngestJob } from './run-ingest.ts'

const textsAtOnce = 32

/** A step that is not the end. */
export type Done = Exclude<Step, { readonly type: 'end' }>

/** The articles as the thread finishes them; it works on the next one while this one is written. */
export async function* analysedSteps(job: IngestJob): AsyncGenerator<Done> {
  let asked = 0
  const ask = async (): Promise<Step> => {
    if (asked % textsAtOnce === 0) await lookUpVectors(job)
    asked += 1
    return job.analyst.next()
  }
  let pending = ask()
  while (!job.isStopped()) {
    const step = await pending
    if (step.type === 'end') return
    pending = ask()
    // A run that is stopped here leaves a step behind that nobody waits for.
    pending.catch(() => undefined)
    yield step
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
