import { parentPort, workerData } from 'node:worker_threads'
import { createAnswers } from './create-answers.ts'
import { openDatabase } from './open-database.ts'
import type { Answers, Reply, Request } from './worker-messages.ts'
import { carryError } from './worker-messages.ts'

// The whole program of the worker thread: open, answer one question after the other, close.
if (parentPort !== null) serve(parentPort, (workerData as { readonly file: string }).file)

function serve(port: NonNullable<typeof parentPort>, file: string): void {
  const post = (reply: Reply) => port.postMessage(reply)
  try {
    const database = openDatabase(file)
    const answers = createAnswers(database)
    port.on('message', (request: Request) => {
      post(answer(request, answers, database.close))
      if (request.type === 'close') port.close()
    })
    post({ id: 0, type: 'value', value: null })
  } catch (error) {
    post({ id: 0, type: 'error', error: carryError(error) })
  }
}

function answer(request: Request, answers: Answers, close: () => void): Reply {
  try {
    if (request.type === 'ask') return { id: request.id, type: 'value', value: ask(request.method, request.values, answers) }
    close()
    return { id: request.id, type: 'value', value: null }
  } catch (error) {
    return { id: request.id, type: 'error', error: carryError(error) }
  }
}

function ask(method: keyof Answers, values: readonly unknown[], answers: Answers): unknown {
  // The other thread calls through the typed interface of the store, so the values fit the method.
  const run = answers[method] as (...values: readonly unknown[]) => unknown
  return run(...values)
}
