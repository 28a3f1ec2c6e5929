import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { noteBodies } from '../../counterpart/note-bodies.ts'
import { type Channels, createChannels } from './channels.ts'
import {
  type CommandDeed, commandEnvelope, type Envelope, eventEnvelope, type FillDeed, fillEnvelope, type MentionDeed, mentionEnvelope,
  type PickDeed, type PressDeed, pressEnvelope,
  type ShortcutDeed, shortcutEnvelope, submissionEnvelope, suggestionEnvelope,
} from './envelopes.ts'
import { createPrivateMessages } from './private-messages.ts'
import { createRecords, type Records } from './records.ts'
import { isNode, type Node } from './size-faults.ts'
import { type Answer, answerApi, readBody, type Workspace } from './web-api.ts'

const usesPerUrl = 5

/** What one deed leads to. */
export interface Sent {
  readonly envelope: Envelope
  readonly urlId: string
  readonly atMs: number
}

/** Slack, played on 127.0.0.1 for the real Bolt: Web API, response_url, Socket Mode. */
export interface SlackCounterpart extends Records {
  /** The Web API's base, ending in "/api/". */
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly channels: Channels
  /** What was sent to the addresses that Slack gave for files. */
  readonly uploads: readonly string[]
  /** Optional scopes that the app has; all of them at first. */
  readonly scopes: Set<string>
  sendCommand(deed: CommandDeed): Promise<Sent>
  press(deed: PressDeed): Promise<Sent>
  mention(deed: MentionDeed): Promise<Sent>
  useShortcut(deed: ShortcutDeed): Promise<Sent>
  typeIntoPicker(deed: PickDeed): Promise<Sent>
  sendPicker(deed: PickDeed): Promise<Sent>
  fillForm(deed: FillDeed): Promise<Sent>
  sendEvent(event: Node, teamId?: string): Promise<Sent>
  /** Somebody in a workspace (T…) or an organisation (E…) says yes; the code that the browser then brings back. */
  grant(teamId: string): string
  /** The same envelope once more, as Slack does when it saw no acknowledgement. */
  redeliver(envelope: Envelope, changes?: Node): Promise<void>
  /** Slack refreshes the connection. */
  disconnect(reason: string): void
  /** The line breaks. */
  drop(): void
  connections(): number
  /** The next call of a method is answered so. */
  answerNext(method: string, answer: Answer): void
  refuse(channelId: string, error: string): void
  /** So many of the next bodies to response_urls meet an outage. */
  failUrls(count: number): void
  /** What one person sees because of one response_url, oldest first. */
  standing(sent: Sent): readonly string[]
  /** From now on response_urls answer 404. */
  expireUrls(): void
  revoke(token: 'bot' | 'app'): void
  /** An envelope without a socket, for HTTP mode. */
  prepare(make: (responseUrl: string) => Envelope): Sent
  stop(): Promise<void>
}

export async function createSlackCounterpart(): Promise<SlackCounterpart> {
  const records = createRecords()
  const sockets = new Set<WebSocket>()
  const uses = new Map<string, number>()
  const privately = createPrivateMessages()
  const bot = { botToken: 'xoxb-played-bot', appToken: 'xapp-played-app' }
  const channels = createChannels()
  const uploads: string[] = []
  const scopes = new Set(['channels:history', 'channels:read', 'users:read', 'files:write'])
  const workspace: Workspace = { ...bot, channels, scopes, installed: new Map(), codes: new Map(), next: new Map(), refusing: new Map(), socketUrl: () => `ws://127.0.0.1:${port}/link?ticket=played`, uploadUrl: () => `http://127.0.0.1:${port}/upload` }
  let opened = 0
  let areUrlsDead = false
  let failing = 0
  const server = createServer((request, response) => { void answer(request, response) })
  const socketServer = new WebSocketServer({ server, path: '/link' })
  socketServer.on('connection', (socket) => {
    opened++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => keepAck(String(data)))
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0001' }, debug_info: { host: 'played' } }))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (url.startsWith('/api/')) return answerApi(request, response, workspace, records)
    if (url === '/upload') {
      uploads.push(await readBody(request))
      return void response.writeHead(200).end('OK')
    }
    if (url.startsWith('/response/')) return answerUrl(url.slice('/response/'.length), request, response)
    response.writeHead(404).end()
  }

  async function answerUrl(urlId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body: unknown = JSON.parse(await readBody(request))
    const count = (uses.get(urlId) ?? 0) + 1
    uses.set(urlId, count)
    const status = areUrlsDead || count > usesPerUrl ? 404 : failing-- > 0 ? 503 : 200
    const message = isNode(body) ? body : {}
    records.responses.push({ urlId, body: message, status, atMs: performance.now() })
    const fault = status === 200 ? privately.take(urlId, message) : undefined
    if (fault !== undefined) records.faults.push(`response_url: ${fault}`)
    if (message['delete_original'] !== true) records.check(message, 'response_url')
    if (message['response_type'] !== 'ephemeral' && message['response_type'] !== 'in_channel') records.faults.push('response_url: no response_type')
    response.writeHead(status).end(status === 200 ? 'ok' : 'expired_url')
  }

  function keepAck(data: string): void {
    const message: unknown = JSON.parse(data)
    if (!isNode(message)) return
    records.acks.push({ envelopeId: String(message['envelope_id']), payload: isNode(message['payload']) ? message['payload'] : {}, atMs: performance.now() })
  }

  function prepare(make: (responseUrl: string) => Envelope): Sent {
    const urlId = `u${uses.size + 1}`
    uses.set(urlId, 0)
    const envelope = make(`http://127.0.0.1:${port}/response/${urlId}`)
    privately.begin(urlId, envelope)
    return { envelope, urlId, atMs: performance.now() }
  }

  async function send(make: (responseUrl: string) => Envelope): Promise<Sent> {
    const sent = prepare(make)
    await deliver(sent.envelope)
    return sent
  }

  async function deliver(envelope: Envelope): Promise<void> {
    const socket = await records.waitFor('a connection', () => [...sockets].find((one) => one.readyState === one.OPEN))
    socket.send(JSON.stringify(envelope))
  }

  return {
    ...records, ...bot, channels, scopes, uploads, apiUrl: `http://127.0.0.1:${port}/api/`,
    sendCommand: (deed) => send((url) => commandEnvelope(deed, url)),
    press: (deed) => send((url) => pressEnvelope(deed, url)),
    mention: (deed) => send(() => mentionEnvelope(deed)),
    useShortcut: (deed) => send((url) => shortcutEnvelope(deed, url)),
    typeIntoPicker: (deed) => send(() => suggestionEnvelope(deed)),
    fillForm: (deed) => send(() => fillEnvelope(deed)),
    sendPicker: (deed) => send(() => submissionEnvelope(deed)),
    sendEvent: (event, teamId) => send(() => eventEnvelope(event, teamId)),
    grant: (teamId) => {
      const code = `code-${teamId}-${workspace.codes.size}`
      workspace.codes.set(code, teamId)
      return code
    },
    redeliver: (envelope, changes = {}) => deliver({ ...envelope, ...changes }),
    disconnect: (reason) => { for (const socket of sockets) socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'played' } })) },
    drop: () => { for (const socket of sockets) socket.terminate() },
    connections: () => opened,
    answerNext: (method, one) => { workspace.next.set(method, [...workspace.next.get(method) ?? [], one]) },
    refuse: (channelId, error) => { workspace.refusing.set(channelId, error) },
    failUrls: (count) => { failing = count },
    standing: ({ urlId }) => privately.standing(urlId),
    expireUrls: () => { areUrlsDead = true },
    revoke: (token) => { workspace[`${token}Token`] = 'revoked' },
    prepare,
    stop: async () => {
      noteBodies({ platform: 'slack', checked: records.bodiesChecked(), invalid: records.faults.length })
      for (const socket of sockets) socket.terminate()
      socketServer.close()
      server.closeAllConnections()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }
}
