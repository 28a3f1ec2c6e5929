import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { GatewayDispatchEvents, type InteractionType } from 'discord-api-types/v10'
import { type Channels, createChannels } from './channels.ts'
import { noteBodies } from '../../counterpart/note-bodies.ts'
import { checkBody, checkCommandSet, isObject } from './check-body.ts'
import {
  type Dialogue, isEphemeral, type KeptMessage, openDialogue, refusal, type Reply, takeCallback, takeDeletion, takeEdit, takeFollowup,
} from './dialogue.ts'
import type { BodyKind } from './discord-schema.ts'
import { interactionEvent, type Place, testAppId, testGuildId, testUserId } from './interaction-event.ts'
import { createRegistry } from './registry.ts'
import { type Gateway, gatewayUrl, serveGateway } from './serve-gateway.ts'

/** A request of the bot, as it arrived. */
export interface SeenRequest {
  readonly method: string
  /** Decoded, without the base: "/channels/1/messages". */
  readonly path: string
  readonly body: unknown
  readonly authorization: string | undefined
  /** Names of the files that came beside the body. */
  readonly files?: readonly string[]
}

/** An accident that happens to the next requests of one kind. */
export interface Accident {
  readonly method: string
  readonly path: RegExp
  readonly status: number
  readonly code?: number
  readonly retryAfterSeconds?: number
  /** The limit is for everything that the bot sends. */
  readonly isGlobal?: boolean
  times: number
  /** The request is carried out, only its reply is lost. */
  readonly isAfterwards?: boolean
}

export interface DiscordCounterpart {
  /** For DISCORD_API. */
  readonly apiBase: string
  readonly gateway: Gateway
  /** The servers that the bot is in. */
  readonly servers: Set<string>
  readonly requests: readonly SeenRequest[]
  readonly commands: () => readonly Record<string, unknown>[]
  /** What was wrong with the bodies that the bot sent. */
  readonly faults: readonly string[]
  readonly accidents: Accident[]
  readonly checkedBodies: () => number
  /** A person does something; `data` as in Discord's interaction. */
  interact(type: InteractionType, data: object, pressed?: KeptMessage, place?: Place, userId?: string): Dialogue
  /** The same event again, as after a reconnect. */
  repeat(dialogue: Dialogue): void
  /** Lets go of an answered dialogue, and of all requests so far: a long run would fill the memory. */
  forget(dialogue: Dialogue): void
  readonly channels: Channels
  readonly posts: Channels['posts']
  stop(): Promise<void>
}

export { testAppId } from './interaction-event.ts'

/** The only token that this Discord knows. */
export const testToken = 'MTIz.counterpart.token'

/** Discord on 127.0.0.1: REST and gateway in one server, strict about every body, with accidents on demand. */
export async function createDiscordCounterpart(shards = 1): Promise<DiscordCounterpart> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      faults.push(String(error))
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const servers = new Set([testGuildId])
  const gateway = serveGateway({ server, token: testToken, appId: testAppId, guildIds: servers })
  const requests: SeenRequest[] = []
  const faults: string[] = []
  const accidents: Accident[] = []
  const dialogues = new Map<string, Dialogue>()
  const events = new Map<string, object>()
  let nextId = 3_000_000_000_000_000_000n
  let checkedBodies = 0

  const newId = () => String(nextId += 1n)
  const newMessage = (body: Record<string, unknown>): KeptMessage => ({ id: newId(), body, isPrivate: isEphemeral(body), isDeleted: false })

  function check(kind: BodyKind, body: unknown): Record<string, unknown> {
    checkedBodies += 1
    faults.push(...checkBody(kind, body))
    return isObject(body) ? body : {}
  }

  const channels = createChannels({ newId, check })
  const registry = createRegistry({ newId, checkCommands: (set) => {
    checkedBodies += Array.isArray(set) ? set.length : 1
    faults.push(...checkCommandSet(set))
  } })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { query, ...seen } = await readRequest(request)
    requests.push(seen)
    faults.push(...fileFaults(seen))
    const accident = accidents.find((one) => one.times > 0 && one.method === seen.method && one.path.test(seen.path))
    if (accident !== undefined) accident.times -= 1
    const reply = accident === undefined || accident.isAfterwards === true ? route(seen, query) : undefined
    if (accident === undefined && reply !== undefined) return send(response, reply)
    send(response, refusal(accident?.status ?? 500, accident?.code ?? 0, 'an accident'), accident)
  }

  function route({ method, path, body, authorization }: SeenRequest, query: URLSearchParams): Reply {
    const [first, second, third, fourth, fifth] = path.slice(1).split('/')
    if (!/^\/(interactions|webhooks)\//.test(path) && authorization !== `Bot ${testToken}`) return refusal(401, 0, '401: Unauthorized')
    if (method === 'GET' && first === 'guilds') return servers.has(second ?? '') ? { status: 200, body: { id: second } } : refusal(404, 10_004, 'Unknown Guild')
    if (method === 'GET' && path === '/gateway/bot') return { status: 200, body: gatewayFor(gatewayUrl(server), shards) }
    if (first === 'applications' && !path.includes(testAppId)) return refusal(403, 50_001, 'Missing Access')
    if (first === 'applications') return registry.answer({ method, path, body, authorization }) ?? refusal(405, 0, '405: Method Not Allowed')
    if (method === 'POST' && first === 'interactions' && fourth === 'callback') return callback(dialogues.get(third ?? ''), body)
    if (first === 'webhooks' && fourth === 'messages' && fifth === '@original') {
      const dialogue = dialogues.get(third ?? '')
      return method === 'PATCH' ? takeEdit(dialogue, check('edit', body)) : takeDeletion(dialogue)
    }
    if (method === 'POST' && first === 'webhooks') return takeFollowup(dialogues.get(third ?? ''), check('followup', body), newMessage)
    return channels.answer({ method, path, body, authorization, query }) ?? refusal(404, 0, `404: Not Found (${method} ${path})`)
  }

  function callback(dialogue: Dialogue | undefined, body: unknown): Reply {
    const type = isObject(body) ? body['type'] : undefined
    const kind = kindOf(type)
    return takeCallback(dialogue, check(kind, body), newMessage)
  }

  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    gateway, servers, requests, faults, accidents, channels, posts: channels.posts,
    commands: registry.commands,
    checkedBodies: () => checkedBodies,
    interact(type, data, pressed, place = 'server', userId = testUserId) {
      const dialogue = openDialogue(newId(), type, pressed)
      const event = interactionEvent(dialogue, data, { place, userId })
      dialogues.set(dialogue.token, dialogue)
      events.set(dialogue.token, event)
      gateway.dispatch(GatewayDispatchEvents.InteractionCreate, event)
      return dialogue
    },
    repeat: ({ token }) => gateway.dispatch(GatewayDispatchEvents.InteractionCreate, events.get(token)),
    forget({ token }) {
      dialogues.delete(token)
      events.delete(token)
      requests.length = 0
    },
    async stop() {
      noteBodies({ platform: 'discord', checked: checkedBodies, invalid: faults.length })
      gateway.end()
      server.closeAllConnections()
      server.close()
      await Promise.race([once(server, 'close'), sleep(1_000)])
    },
  }
}

/** A message shows the files that come with it, and no others. */
function fileFaults({ body, files = [] }: SeenRequest): string[] {
  const shown = [...JSON.stringify(body ?? null).matchAll(/"attachment:\/\/([^"]+)"/g)].map((match) => match[1] ?? '')
  return shown.toSorted().join() === files.toSorted().join() ? [] : [`files ${files.join()}, shown ${shown.join()}`]
}

function kindOf(type: unknown): BodyKind {
  if (type === 8) return 'completions'
  if (type === 9) return 'form'
  return type === 6 || type === 7 ? 'update' : 'answer'
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest & { readonly query: URLSearchParams }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = request.headers['content-type']?.startsWith('multipart/') === true
    ? await new Response(Buffer.concat(chunks), { headers: { 'content-type': request.headers['content-type'] } }).formData() : undefined
  const text = form === undefined ? Buffer.concat(chunks).toString() : String(form.get('payload_json'))
  const files = [...form?.values() ?? []].flatMap((value) => typeof value === 'string' ? [] : [value.name])
  const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://127.0.0.1')
  const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '')
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  return { method: request.method ?? '', path, query, body, files, authorization: request.headers.authorization }
}

function send(response: ServerResponse, { status, body, list }: Reply, accident: Partial<Accident> = {}): void {
  const { retryAfterSeconds, isGlobal = false } = accident
  const scope = isGlobal ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' } : bucketOf(retryAfterSeconds)
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds), ...scope }
  const whole = retryAfterSeconds === undefined ? list ?? body : { ...body, retry_after: retryAfterSeconds, global: isGlobal }
  response.writeHead(status, whole === undefined ? headers : { 'content-type': 'application/json', ...headers })
  response.end(whole === undefined ? undefined : JSON.stringify(whole))
}

/** What Discord says of a route's own limit. */
function bucketOf(retryAfterSeconds = 0): Record<string, string> {
  return {
    'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(retryAfterSeconds), 'x-ratelimit-scope': 'user',
    'x-ratelimit-reset': String(Date.now() / 1000 + retryAfterSeconds), 'x-ratelimit-bucket': 'played-bucket',
  }
}

function gatewayFor(url: string, shards: number): object {
  return { url, shards, session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: shards } }
}
