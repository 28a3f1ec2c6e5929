import { once } from 'node:events'
import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands before a played platform and enforces its rates. */
export interface RateLimit {
  /** The same address as the platform's, with the port of this one. */
  readonly address: string
  /** How often somebody was told to wait. */
  readonly refusals: () => number
  stop(): Promise<void>
}

/** Whether a request may pass now; else how many seconds to wait. */
export type Rule = (request: { readonly method: string, readonly path: string, readonly body: string }, nowMs: number) => number | undefined

/** What is answered here, without asking the platform; undefined: it is asked. */
export type Answer = (request: { readonly method: string, readonly path: string, readonly body: string }) => object | undefined

/** A server that passes requests on while the rule lets it, and answers 429 in the platform's way while it does not. */
export async function limitRate(
  address: string, rule: Rule, { refuse, answer = () => undefined }: { readonly refuse: (seconds: number) => object, readonly answer?: Answer },
): Promise<RateLimit> {
  const target = new URL(address)
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let refusals = 0
  const server = createServer((incoming, response) => { pass(incoming, response).catch(() => response.destroy()) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method = 'GET', url = '/' } = incoming
    const waitSeconds = rule({ method, path: url, body: body.toString() }, performance.now())
    if (waitSeconds !== undefined) {
      refusals += 1
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(waitSeconds), 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' })
      response.end(JSON.stringify(refuse(waitSeconds)))
      return
    }
    const own = answer({ method, path: url, body: body.toString() })
    if (own !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(own))
      return
    }
    const onward = forward({ host: target.hostname, port: target.port, method, path: url, headers: incoming.headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    onward.end(body)
  }

  const own = new URL(address)
  own.port = String((server.address() as AddressInfo).port)
  return {
    address: own.href.replace(/\/$/, address.endsWith('/') ? '/' : ''),
    refusals: () => refusals,
    async stop() {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}

/** Discord: so many requests a second for the bot in all; answers to people do not count. */
export function discordRule(perSecond: number): Rule {
  const window = createWindow(1000, perSecond)
  return ({ path }, nowMs) => /\/(?:interactions|webhooks|gateway|applications)\b/.test(path) || window(nowMs) ? undefined : 1
}

/** Slack: a message a second in a channel, and so many a second in the workspace. */
export function slackRule(perSecond: number): Rule {
  const workspace = createWindow(1000, perSecond)
  const lastMs = new Map<string, number>()
  return ({ path, body }, nowMs) => {
    if (!path.endsWith('/chat.postMessage')) return undefined
    const channel = new URLSearchParams(body).get('channel') ?? ''
    if (nowMs - (lastMs.get(channel) ?? -Infinity) < 950 || !workspace(nowMs)) return 1
    lastMs.set(channel, nowMs)
    return undefined
  }
}

/** Lets so many pass in any stretch of that length. */
function createWindow(lengthMs: number, most: number): (nowMs: number) => boolean {
  const passed: number[] = []
  return (nowMs) => {
    while ((passed[0] ?? Infinity) <= nowMs - lengthMs) passed.shift()
    if (passed.length >= most) return false
    passed.push(nowMs)
    return true
  }
}

/** Discord's channels as far as counting goes, without the checks of a body, which cost more than all the rest. */
export function countMessages(): { readonly answer: Answer, readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>()
  const nonces = new Map<unknown, { readonly id: string, readonly atMs: number }>()
  let lastId = 3_000_000_000_000_000_000n

  function answer({ method, path, body }: Parameters<Answer>[0]): object | undefined {
    const thread = /\/messages\/(\d+)\/threads$/.exec(path)?.[1]
    if (method === 'POST' && thread !== undefined) return { id: thread, type: 11 }
    const channel = /\/channels\/(\d+)\/messages$/.exec(path)?.[1]
    if (method !== 'POST' || channel === undefined) return undefined
    const { nonce } = JSON.parse(body) as { readonly nonce?: unknown }
    const known = nonces.get(nonce)
    if (known !== undefined && performance.now() - known.atMs < nonceMs) return { id: known.id, channel_id: channel }
    const id = String(lastId += 1n)
    nonces.set(nonce, { id, atMs: performance.now() })
    counts.set(channel, (counts.get(channel) ?? 0) + 1)
    return { id, channel_id: channel }
  }

  return { answer, counts }
}

const nonceMs = 4 * 60 * 1000
