import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Conversation } from '#chat/conversation.ts'
import { terminalViewer } from './prompt.ts'
import { renderText } from './render-text.ts'

export interface PipedOptions {
  readonly conversation: Conversation
  readonly input: Readable
  readonly output: Writable
  /** Resolves when the articles are read: who pipes a question in cannot ask again in a minute. */
  readonly whenRead: Promise<unknown>
  /** The input has ended, and everything in it is answered. */
  readonly onEnd: () => void
}

/** Answers what is piped in, line by line. An input that ends without a line, as a service has it, ends nothing; returns what stops listening. */
export function answerPiped({ conversation, input, output, whenRead, onEnd }: PipedOptions): () => void {
  const lines = createInterface({ input })
  let isStopped = false

  async function answerAll(): Promise<void> {
    let count = 0
    for await (const typed of lines) {
      const line = typed.trim()
      if (line === '') continue
      await whenRead
      if (isStopped) return
      output.write(`${renderText(await conversation.runLine({ line, viewer: terminalViewer }))}\n\n`)
      count++
    }
    if (count > 0 && !isStopped) onEnd()
  }

  void answerAll()
  return () => {
    isStopped = true
    lines.close()
  }
}
