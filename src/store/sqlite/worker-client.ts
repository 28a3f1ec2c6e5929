import type { Worker } from 'node:worker_threads'
import { startThread } from '../../start-thread.ts'
import type { Method, Reply, Request } from './worker-messages.ts'
import { unpackError } from './worker-messages.ts'

/** The way to the worker thread that holds the database. */
export interface WorkerClient {
  ask(method: Method, values: readonly unknown[], deadlineMs: number): Promise<unknown>
  /** Lets everything that was asked end, then closes the database and the thread; later questions are refused. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout | undefined
}

/** A small nursery: answers are short-lived, and a large one only keeps memory from the rest of the process. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

/** Starts the worker thread on a file; resolves once the database is open and up to date. */
export async function startWorker(file: string): Promise<WorkerClient> {
  const worker = startThread(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file }, resourceLimits })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let refusal: Error | undefined
  let closing: Promise<void> | undefined

  worker.on('message', (reply: Reply) => settle(reply))
  worker.on('error', (error) => refuseAll(new Error('The store’s thread has stopped; restart the bot.', { cause: error })))
  worker.on('exit', () => refuseAll(new Error('The store is closed.')))

  function send(request: Request, deadlineMs?: number): Promise<unknown> {
    if (refusal !== undefined) return Promise.reject(refusal)
    return new Promise((resolve, reject) => {
      const timer = deadlineMs === undefined ? undefined : setTimeout(() => expire(request, deadlineMs), deadlineMs)
      waiting.set(request.id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage(request, [])
    })
  }

  function take(id: number): Waiting | undefined {
    const entry = waiting.get(id)
    waiting.delete(id)
    clearTimeout(entry?.timer)
    // An idle store must not keep the process alive: everything acknowledged is on the disk.
    if (waiting.size === 0) worker.unref()
    return entry
  }

  function settle(reply: Reply): void {
    const entry = take(reply.id)
    if (reply.type === 'value') entry?.resolve(reply.value)
    else entry?.reject(unpackError(reply.error))
  }

  function expire(request: Request, deadlineMs: number): void {
    const question = request.type === 'ask' ? `“${request.method}”` : 'to be closed'
    take(request.id)?.reject(new Error(`The store did not answer ${question} within ${deadlineMs / 1000} s; ask again later.`))
  }

  function refuseAll(error: Error): void {
    refusal ??= error
    for (const id of waiting.keys()) take(id)?.reject(error)
  }

  async function close(): Promise<void> {
    const closed = send({ id: ++lastId, type: 'close' })
    refusal = new Error('The store is closed.')
    await closed
    await worker.terminate()
  }

  try {
    await opened(worker)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  worker.unref()
  return {
    ask: (method, values, deadlineMs) => send({ id: ++lastId, type: 'ask', method, values }, deadlineMs),
    close: () => (closing ??= close()),
  }
}

/** The worker's first message says whether the database is open. */
function opened(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (reply: Reply) => {
      worker.off('error', reject)
      if (reply.type === 'error') reject(unpackError(reply.error))
      else resolve()
    })
  })
}
