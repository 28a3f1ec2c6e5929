import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { completeLine } from './complete-line.ts'
import { renderText } from './render-text.ts'

/** Who sits at the terminal runs the bot. */
export const terminalViewer: Viewer = {
  surface: 'local', workspaceId: null, userId: 'local', role: 'operator', channelId: 'terminal',
  locale: new Intl.DateTimeFormat().resolvedOptions().locale,
}

export interface PromptOptions {
  readonly conversation: Conversation
  readonly input: Readable
  readonly output: Writable
  /** Ctrl-C, Ctrl-D or "quit". */
  readonly onEnd: () => void
}

/** A prompt with the same commands as in chat, and completion by Tab; answers come in the order of the questions. Returns what closes it. */
export function openPrompt({ conversation, input, output, onEnd }: PromptOptions): () => void {
  const completer = async (line: string, done: (error: null, result: [string[], string]) => void) => {
    const offers = await completeLine(conversation, line, terminalViewer)
    done(null, [offers.map((offer) => offer.line), line])
  }
  const prompt = createInterface({ input, output, completer: (line, done) => void completer(line, done), prompt: '> ' })
  let answering: Promise<void> = Promise.resolve()

  async function answerAfter(before: Promise<void>, line: string): Promise<void> {
    await before
    if (line !== '') output.write(`${renderText(await conversation.runLine({ line, viewer: terminalViewer }))}\n\n`)
    prompt.prompt()
  }

  prompt.on('line', (typed) => {
    const line = typed.trim()
    if (/^\/?(?:quit|exit)$/i.test(line)) return prompt.close()
    answering = answerAfter(answering, line)
  })
  prompt.on('SIGINT', () => prompt.close())
  prompt.on('close', onEnd)
  prompt.prompt()
  return () => prompt.removeAllListeners('close').close()
}
