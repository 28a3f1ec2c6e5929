import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What the counterpart does with one request. */
export type Behaviour = (response: ServerResponse, input: readonly string[]) => void

export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly model: string
  readonly input: readonly string[]
}

export interface EmbeddingsServer {
  readonly url: string
  readonly requests: readonly Asked[]
  /** What it does with the next requests, one after the other; afterwards it gives vectors. */
  behave(...next: readonly Behaviour[]): void
  stop(): Promise<void>
}

/** A real HTTP server in the place of an embeddings endpoint, with vectors that depend on the text alone. */
export async function startEmbeddingsServer(): Promise<EmbeddingsServer> {
  const requests: Asked[] = []
  const queue: Behaviour[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { model, input } = JSON.parse(await text(request)) as { model: string, input: string[] }
    requests.push({ path: request.url ?? '', authorization: request.headers.authorization, model, input })
    const behave = queue.shift() ?? giveVectors
    behave(response, input)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    behave: (...next) => void queue.push(...next),
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

/** The vectors, last first: the index says where each belongs. */
export const giveVectors: Behaviour = (response, input) => {
  reply(response, 200, { data: input.map((words, index) => ({ index, embedding: vectorOf(words) })).toReversed() })
}

/** An error status, with Retry-After where one is given. */
export function refuse(status: number, retryAfter?: string): Behaviour {
  return (response) => {
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
    reply(response, status, { error: { message: 'no' } })
  }
}

/** Whatever is given, with status 200. */
export function give(body: unknown): Behaviour {
  return (response) => reply(response, 200, body)
}

/** Nothing, ever. */
export const keepSilent: Behaviour = () => undefined

/** The vector that the counterpart has for a text. */
export function vectorOf(words: string): number[] {
  return [words.length, [...words].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 97, 1]
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
