import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Readable, Writable } from 'node:stream'
import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import type { FoundPost, Surface } from '#chat/surface.ts'
import { answerPiped } from './answer-piped.ts'
import { openPrompt } from './prompt.ts'
import { renderText } from './render-text.ts'
import { servePage } from './serve-page.ts'

export interface LocalSurfaceOptions {
  readonly conversation: Conversation
  /** 0 takes any free port. */
  readonly port: number
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  /** Resolves when the articles are read; at once where it is missing. */
  readonly whenRead?: Promise<unknown>
  /** The person at the terminal wants to stop, or everything that was piped in is answered. */
  readonly onEnd: () => void
}

export interface LocalSurface extends Surface {
  /** Where the page is, once started: "http://127.0.0.1:3000/". */
  readonly address: () => string
}

/** The surface without a token: a page on 127.0.0.1 and, in the terminal a prompt, or answers to what is piped in; all with the same commands. */
export function createLocalSurface({ conversation, port, input, output, onEnd, whenRead = Promise.resolve() }: LocalSurfaceOptions): LocalSurface {
  const { server, show, close } = servePage(conversation)
  const shown = new Map<string, string>()
  let stopListening: (() => void) | undefined

  function print(channel: string, card: Card): void {
    show(card)
    output.write(`\n#${channel}\n${renderText(card)}\n\n`)
  }

  return {
    name: 'local',
    address: () => `http://127.0.0.1:${boundPort(server.address())}/`,
    async start() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening').catch((cause: unknown) => { throw portError(port, cause) })
      output.write(`Onrecord is ready: http://127.0.0.1:${boundPort(server.address())}/\n`)
      stopListening = input.isTTY === true
        ? openPrompt({ conversation, input, output, onEnd })
        : answerPiped({ conversation, input, output, whenRead, onEnd })
    },
    async stop() {
      stopListening?.()
      await close()
    },
    async post({ channel }, card, key) {
      const before = shown.get(key)
      if (before !== undefined) return { messageId: before }
      const messageId = `${channel}-${shown.size + 1}`
      shown.set(key, messageId)
      print(channel, card)
      return { messageId }
    },
    // What an earlier run showed went with its page.
    findPost: async (_, key) => messageOf(shown.get(key)),
    async editPost({ channel }, _, card) {
      print(channel, card)
    },
    openDirect: async (_, userId) => ({ surface: 'local', workspaceId: null, channel: userId }),
  }
}

function messageOf(messageId: string | undefined): FoundPost {
  return messageId === undefined ? 'absent' : { messageId }
}

function boundPort(address: ReturnType<Server['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The page cannot be served; an operator can put it right. */
export class PageError extends Error {
  override readonly name = 'PageError'
}

function portError(port: number, cause: unknown): PageError {
  return new PageError(`The page cannot listen on port ${port} of this computer. Set ONRECORD_PORT to another one, or to 0 for any free one.`, { cause })
}
