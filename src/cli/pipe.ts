import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** What a pipe reads and writes: the process's own streams, or a test's. */
export interface PipeStreams {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
}

/** Turns one line's object into the object of the line that answers it; throws an Error that says what is wrong with it. */
export type LineHandler = (input: unknown) => unknown

/** Streams JSON lines through the handler, in order; a bad line is named by its number and skipped. Resolves to the exit status: 1 if one was bad. */
export async function runPipe(handle: LineHandler, { input, output, errors }: PipeStreams): Promise<0 | 1> {
  let number = 0
  let status: 0 | 1 = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    try {
      const answer = `${JSON.stringify(handle(JSON.parse(line)))}\n`
      if (!output.write(answer)) await once(output, 'drain')
    } catch (error) {
      status = 1
      errors.write(`line ${number}: ${plain(error instanceof Error ? error.message : String(error))}\n`)
    }
  }
  return status
}

/** A bad line stands in what is said of it: it must not steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
}
