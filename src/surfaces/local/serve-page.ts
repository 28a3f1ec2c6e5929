import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { decodeAction, encodeAction } from '#chat/button-action.ts'
import type { Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import type { Form } from '#chat/form.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { completeLine } from './complete-line.ts'

/** The local page: everything that it shows comes from this server, on this computer only. */
export interface PageServer {
  readonly server: Server
  /** Shows a card to everybody who has the page open. */
  show(card: Card): void
  /** Takes no more questions; resolves when those under way are answered, or after ten seconds. */
  close(): Promise<void>
}

const maxBodyBytes = 64 * 1024
const mostPatienceMs = 10_000
const askBody = z.object({ line: z.string() })
const actBody = z.object({ id: z.string(), filled: z.record(z.string(), z.string()).optional() })
const files: Readonly<Record<string, { readonly name: string, readonly type: string }>> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
}

/** An answer that is not the page's fault: its status and one sentence. */
class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** A server for the page; requests from other sites (by Host or Origin) are refused, so that no web page can speak to it. */
export function servePage(conversation: Conversation): PageServer {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(request, response, conversation, listeners).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 500
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(error instanceof HttpError ? error.message : 'Something broke.')
    })
  })
  return {
    server,
    show(card) {
      for (const listener of listeners) listener.write(`event: card\ndata: ${JSON.stringify(withButtonIds(card))}\n\n`)
    },
    async close() {
      for (const listener of listeners) listener.end()
      const impatience = setTimeout(() => server.closeAllConnections(), mostPatienceMs)
      await new Promise((resolve) => { server.close(resolve) })
      clearTimeout(impatience)
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, conversation: Conversation, listeners: Set<ServerResponse>): Promise<void> {
  refuseStrangers(request)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const route = `${request.method ?? 'GET'} ${url.pathname}`
  const file = request.method === 'GET' ? files[url.pathname] : undefined
  const viewer = viewerOf(request)
  const words = wordsFor(viewer.locale)
  if (file !== undefined) return sendFile(response, file)
  switch (route) {
    case 'GET /words':
      return sendJson(response, { locale: words.locale, looking: words.surface.looking, ...words.surface.page })
    case 'GET /events':
      return listen(response, listeners)
    case 'GET /complete':
      return sendJson(response, await completeLine(conversation, (url.searchParams.get('line') ?? '').slice(0, 1000), viewer))
    case 'POST /ask':
      return sendJson(response, await ask(conversation, (await readBody(request, askBody)).line, viewer))
    case 'POST /act':
      return sendJson(response, await act(conversation, await readBody(request, actBody), viewer))
    default:
      throw new HttpError(404, 'There is nothing here.')
  }
}

/** DNS rebinding and other sites' scripts come with a foreign Host or Origin. */
function refuseStrangers({ headers }: IncomingMessage): void {
  const isOurs = (host: string | undefined) => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '')
  const origin = headers.origin === undefined ? undefined : URL.parse(headers.origin)?.host ?? 'unreadable'
  if (!isOurs(headers.host) || (origin !== undefined && !isOurs(origin))) throw new HttpError(403, 'This page is for this computer only.')
}

/** A card, or the form that the command asks with. */
async function ask(conversation: Conversation, line: string, viewer: Viewer): Promise<unknown> {
  const form = conversation.formFor({ line, viewer })
  return form === undefined ? withButtonIds(await conversation.runLine({ line, viewer })) : withFormId(form)
}

/** The same for a pressed button; what a filled form brings back is the answer to it. */
async function act(conversation: Conversation, { id, filled }: z.infer<typeof actBody>, viewer: Viewer): Promise<unknown> {
  const action = decodeAction(id)
  const { surface } = wordsFor(viewer.locale)
  if (action === undefined) return withButtonIds(nonAnswer(surface.old, surface.runAgain))
  const form = filled === undefined ? conversation.formFor({ action, viewer }) : undefined
  return form === undefined ? withButtonIds(await conversation.act(action, viewer, filled)) : withFormId(form)
}

/** The person at this computer, in the browser's language. */
function viewerOf({ headers }: IncomingMessage): Viewer {
  const locale = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(headers['accept-language'] ?? '')?.[0] ?? 'en'
  return { surface: 'local', workspaceId: null, userId: 'local', role: 'operator', channelId: 'news', locale }
}

async function sendFile(response: ServerResponse, { name, type }: { readonly name: string, readonly type: string }): Promise<void> {
  const body = await readFile(new URL(`./page/${name}`, import.meta.url))
  response.writeHead(200, {
    'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'",
  }).end(body)
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.flushHeaders()
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(value))
}

async function readBody<Body>(request: IncomingMessage, schema: z.ZodType<Body>): Promise<Body> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBodyBytes) throw new HttpError(413, 'That is more than I read.')
    chunks.push(chunk)
  }
  try {
    return schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch {
    throw new HttpError(400, 'That is not the JSON I expect.')
  }
}

function withFormId(form: Form): unknown {
  return { form: { ...form, id: encodeAction(form.action) } }
}

/** The page's buttons send back the id that the action is encoded in. */
function withButtonIds(card: Card): unknown {
  return {
    ...card,
    blocks: card.blocks.map((block) => block.type !== 'buttons' ? block : {
      ...block, buttons: block.buttons.map(({ label, action }) => ({ label, id: encodeAction(action) })),
    }),
  }
}
