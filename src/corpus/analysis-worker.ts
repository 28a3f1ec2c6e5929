import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './analyst-messages.ts'
import { createAnalyst } from './create-analyst.ts'

const port = parentPort
if (port === null) throw new Error('analysis-worker.ts runs in a worker thread only.')

const analyst = createAnalyst()
let turn: Promise<unknown> = Promise.resolve()

// One question after the other: an article is placed before the next is looked at.
port.on('message', (question: Question) => {
  turn = turn.then(async () => port.postMessage(await answer(question)))
})

async function answer({ id, method, values }: Question): Promise<Answer> {
  try {
    // Questions come from start-analyst.ts alone, whose types are those of the analyst's own methods.
    const ask = (await analyst)[method] as (...values: readonly unknown[]) => unknown
    return { id, value: await ask(...values) }
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
