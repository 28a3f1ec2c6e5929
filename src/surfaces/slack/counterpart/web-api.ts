import type { IncomingMessage, ServerResponse } from 'node:http'
import { argumentFaults } from './check-arguments.ts'
import type { Channels } from './channels.ts'
import type { Records } from './records.ts'
import { isNode, type Node } from './size-faults.ts'

/** How one call is answered instead of the usual way. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Node
  /** It was done as always, but the line breaks before anybody is told. */
  readonly isLost?: boolean
}

/** What the played workspace allows; tests change it while the bot runs. */
export interface Workspace {
  botToken: string
  appToken: string
  /** Answers for the next calls of a method, first come first served. */
  readonly next: Map<string, Answer[]>
  /** Channels that refuse the bot, with Slack's error. */
  readonly refusing: Map<string, string>
  /** Workspaces that installed the app, by their bot's token. */
  readonly installed: Map<string, string>
  /** Codes that Slack gave browsers, for workspaces whose people said yes. */
  readonly codes: Map<string, string>
  readonly channels: Channels
  /** Optional scopes that the app was given. */
  readonly scopes: Set<string>
  socketUrl: () => string
  uploadUrl: () => string
}

/** Plays Slack's Web API: form in, JSON out, as of the methods that the bot may call. */
export async function answerApi(request: IncomingMessage, response: ServerResponse, workspace: Workspace, records: Records): Promise<void> {
  const method = (request.url ?? '').replace('/api/', '')
  const token = (request.headers.authorization ?? '').replace('Bearer ', '')
  const args = readForm(await readBody(request))
  const next = workspace.next.get(method)?.shift()
  const answer: Answer = next === undefined || next.isLost === true ? { ...next, body: bodyFor(method, token, args, workspace) } : next
  records.calls.push({ method, token, args, atMs: performance.now(), outcome: answer.body['ok'] === true ? 'ok' : String(answer.body['error'] ?? answer.status) })
  records.faults.push(...argumentFaults(method, args))
  if (['chat.postMessage', 'chat.postEphemeral', 'chat.update'].includes(method)) checkPost(args, method, records)
  if (method.startsWith('views.')) records.checkView(args['view'], method)
  if (answer.isLost === true) return void response.destroy()
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
  response.end(JSON.stringify(answer.body))
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Objects and lists come as JSON strings inside the form. */
function readForm(body: string): Node {
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}

function bodyFor(method: string, token: string, args: Node, workspace: Workspace): Node {
  if (method === 'oauth.v2.access') return installAnswer(args, workspace)
  const teamId = token === workspace.botToken ? 'T0001' : workspace.installed.get(token)
  const isKnown = method === 'apps.connections.open' ? token === workspace.appToken : teamId !== undefined
  if (token === '') return { ok: false, error: 'not_authed' }
  if (!isKnown) return { ok: false, error: 'invalid_auth' }
  switch (method) {
    case 'auth.test':
      return { ok: true, url: 'https://newsroom.slack.example/', team: 'Newsroom', user: 'onrecord', team_id: teamId, user_id: 'U0BOT', bot_id: 'B0BOT' }
    case 'apps.connections.open':
      return { ok: true, url: workspace.socketUrl() }
    case 'chat.postMessage':
      return postAnswer(args, workspace)
    case 'chat.postEphemeral':
      return args['user'] === undefined ? { ok: false, error: 'user_not_in_channel' } : postAnswer(args, workspace)
    case 'chat.update':
      return workspace.channels.update(args) ? { ok: true, channel: args['channel'], ts: args['ts'], text: args['text'] } : { ok: false, error: 'message_not_found' }
    case 'conversations.history':
    case 'conversations.replies':
      return readAnswer(method, args, workspace)
    case 'conversations.open':
      return { ok: true, channel: { id: `D${String(args['users'])}` } }
    case 'files.getUploadURLExternal':
      return workspace.scopes.has('files:write') ? { ok: true, upload_url: workspace.uploadUrl(), file_id: `F${String(args['filename'])}` } : { ok: false, error: 'missing_scope', needed: 'files:write' }
    case 'files.completeUploadExternal':
      return { ok: true, files: args['files'] }
    case 'users.info':
      return personAnswer(args, workspace)
    case 'conversations.info':
      return workspace.scopes.has('channels:read') ? { ok: true, channel: { id: args['channel'], creator: 'U0MAKER' } } : { ok: false, error: 'missing_scope', needed: 'channels:read' }
    case 'views.open':
    case 'views.publish':
      return { ok: true, view: { id: 'V0001' } }
    default:
      return { ok: false, error: 'unknown_method' }
  }
}

/** Only U0ADMIN may do everything, and only U0DEUTSCH has another language. */
function personAnswer(args: Node, { scopes }: Workspace): Node {
  if (!scopes.has('users:read')) return { ok: false, error: 'missing_scope', needed: 'users:read' }
  const id = args['user']
  const locale = args['include_locale'] === 'true' ? { locale: id === 'U0DEUTSCH' ? 'de-DE' : 'en-GB' } : {}
  return { ok: true, user: { id, name: 'mara', is_admin: id === 'U0ADMIN', is_owner: false, ...locale } }
}

/** What the app gets for a code, once; another code, another client or another secret gets nothing. */
function installAnswer(args: Node, { codes, installed }: Workspace): Node {
  const teamId = codes.get(String(args['code']))
  if (args['client_id'] !== played.clientId || args['client_secret'] !== played.clientSecret) return { ok: false, error: 'bad_client_secret' }
  if (teamId === undefined) return { ok: false, error: 'invalid_code' }
  codes.delete(String(args['code']))
  const token = tokenOf(teamId)
  installed.set(token, teamId)
  const isOrganisation = teamId.startsWith('E')
  return {
    ok: true, access_token: token, token_type: 'bot', scope: 'commands,chat:write', bot_user_id: 'U0BOT', app_id: 'A0001',
    team: isOrganisation ? null : { id: teamId, name: 'Newsroom' }, enterprise: isOrganisation ? { id: teamId, name: 'Group' } : null,
    is_enterprise_install: isOrganisation, authed_user: { id: 'U0ADMIN' },
  }
}

/** What Slack gave the app, as the settings have it. */
export const played = { clientId: '1.2', clientSecret: 'played-client-secret' } as const

/** The bot's token in a workspace that installed the app. */
export function tokenOf(teamId: string): string {
  return `xoxb-played-${teamId.toLowerCase()}`
}

/** Reading needs a scope of its own. */
function readAnswer(method: string, args: Node, { channels, scopes }: Workspace): Node {
  if (!scopes.has('channels:history')) return { ok: false, error: 'missing_scope', needed: 'channels:history' }
  return method === 'conversations.history' ? channels.history(args) : channels.replies(args)
}

function postAnswer(args: Node, workspace: Workspace): Node {
  const channel = String(args['channel'] ?? '')
  const refusal = workspace.refusing.get(channel)
  if (channel === '') return { ok: false, error: 'channel_not_found' }
  if (refusal !== undefined) return { ok: false, error: refusal }
  const ts = workspace.channels.post(args)
  return { ok: true, channel, ts, message_ts: ts, message: { text: args['text'], ts } }
}

function checkPost(args: Node, method: string, records: Records): void {
  records.check(args, method)
  const isQuiet = args['unfurl_links'] === 'false' && args['unfurl_media'] === 'false'
  if (method === 'chat.postMessage' && !isQuiet) records.faults.push('chat.postMessage: links would unfold')
  if (args['metadata'] !== undefined && !isMetadata(args['metadata'])) records.faults.push('chat.postMessage: metadata without event_type or event_payload')
}

function isMetadata(value: unknown): boolean {
  return isNode(value) && typeof value['event_type'] === 'string' && isNode(value['event_payload'])
}
