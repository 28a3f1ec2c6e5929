import { startThread } from '../start-thread.ts'
import type { Answer, Questions } from './analyst-messages.ts'

/** The way to the thread that reads and analyses; the caller's event loop only passes messages. */
export type AnalystClient = Asked & {
  /** Ends the thread at once; what was asked and not answered is refused. */
  stop(): Promise<void>
}

type Asked = {
  readonly [Method in keyof Questions]: (...values: Parameters<Questions[Method]>) => Promise<ReturnType<Questions[Method]>>
}

const methods: readonly (keyof Questions)[] = ['begin', 'look', 'plan', 'restore', 'upcoming', 'take', 'next', 'repair', 'view', 'earlier']

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * For a few files a small nursery will do, but not a tiny one, in which restoring the grouping takes a sixth longer;
 * many are read a seventh faster in a large one, for 20 MB more while it lasts.
 */
const [smallNurseryMb, largeNurseryMb] = [12, 32]
const manyFiles = 100

/** Starts the analyst's thread, for a run over so many files. */
export function startAnalyst(fileCount = 0): AnalystClient {
  const resourceLimits = { maxYoungGenerationSizeMb: fileCount < manyFiles ? smallNurseryMb : largeNurseryMb }
  const worker = startThread(new URL('./analysis-worker.ts', import.meta.url), { resourceLimits })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let refusal: Error | undefined

  worker.on('message', (answer: Answer) => {
    const entry = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) entry?.reject(answer.error)
    else entry?.resolve(answer.value)
  })
  worker.on('error', (cause) => refuseAll(new Error('The thread that analyses articles has stopped.', { cause })))
  worker.on('exit', () => refuseAll(new Error('The analysis was stopped.')))

  function refuseAll(error: Error): void {
    refusal ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function ask(method: keyof Questions, values: readonly unknown[]): Promise<unknown> {
    if (refusal !== undefined) return Promise.reject(refusal)
    return new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject })
      worker.postMessage({ id: lastId, method, values }, [])
    })
  }

  // The thread answers each question by its type in Questions.
  const questions = Object.fromEntries(methods.map((method) => [method, (...values: readonly unknown[]) => ask(method, values)]))
  return { ...questions, stop: async () => void await worker.terminate() } as AnalystClient
}
