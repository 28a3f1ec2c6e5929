import type { BodyKind } from './discord-schema.ts'
import { isEphemeral, type KeptMessage, refusal, type Reply } from './dialogue.ts'
import type { SeenRequest } from './create-discord-counterpart.ts'

/** The channels of a played Discord, and what stands in them. */
export interface Channels {
  /** Answers a request on channels and messages; undefined where it is about something else. */
  answer(request: SeenRequest & { readonly query: URLSearchParams }): Reply | undefined
  /** Channel or thread → its messages, oldest first. */
  readonly posts: ReadonlyMap<string, readonly KeptMessage[]>
  /** Message → its thread. */
  readonly threads: ReadonlyMap<string, string>
  /** Channels whose history the bot may not read: Discord then shows an empty one. */
  readonly withoutHistory: Set<string>
  /** Channels that take no messages, only posts with threads of their own. */
  readonly forums: Set<string>
}

interface Ports {
  readonly newId: () => string
  readonly check: (kind: BodyKind, body: unknown) => Record<string, unknown>
}

/** Discord's channels: posting with a nonce, reading, editing, threads, direct messages. */
export function createChannels({ newId, check }: Ports): Channels {
  const posts = new Map<string, KeptMessage[]>()
  const threads = new Map<string, string>()
  const nonces = new Map<unknown, KeptMessage>()
  const directs = new Map<unknown, string>()
  const withoutHistory = new Set<string>()
  const forums = new Set<string>()
  const forumOf = new Map<string, string>()

  function post(channel: string, body: Record<string, unknown>): Reply {
    const before = body['enforce_nonce'] === true ? nonces.get(body['nonce']) : undefined
    const message = before ?? { id: newId(), body, isPrivate: isEphemeral(body), isDeleted: false }
    if (before === undefined) posts.set(channel, [...posts.get(channel) ?? [], message])
    nonces.set(body['nonce'], message)
    return { status: 200, body: { ...messageIn(channel, message), nonce: body['nonce'] } }
  }

  /** The newest first, without their nonces. */
  function read(channel: string, query: URLSearchParams): Reply {
    const after = BigInt(query.get('after') ?? 0)
    const messages = withoutHistory.has(channel) ? [] : (posts.get(channel) ?? []).filter(({ id, isDeleted }) => !isDeleted && BigInt(id) > after)
    return { status: 200, list: messages.slice(0, Number(query.get('limit') ?? 50)).map((message) => messageIn(channel, message)).reverse() }
  }

  function edit(channel: string, messageId: string, body: unknown): Reply {
    const message = posts.get(channel)?.find(({ id, isDeleted }) => id === messageId && !isDeleted)
    const changes = check('post-edit', body)
    if (message === undefined) return refusal(404, 10_008, 'Unknown Message')
    message.body = { ...message.body, ...changes }
    return { status: 200, body: messageIn(channel, message) }
  }

  function openThread(channel: string, messageId: string, body: unknown): Reply {
    check('thread', body)
    if (posts.get(channel)?.every(({ id }) => id !== messageId) !== false) return refusal(404, 10_008, 'Unknown Message')
    if (threads.has(messageId)) return refusal(400, 160_004, 'A thread has already been created for this message')
    threads.set(messageId, messageId)
    return { status: 201, body: { id: messageId, type: 11, parent_id: channel } }
  }

  function describe(id: string): Reply {
    const place = forumOf.has(id) ? { type: 11, parent_id: forumOf.get(id) } : { type: 0 }
    return { status: 200, body: { id, ...place, last_message_id: posts.get(id)?.at(-1)?.id ?? null } }
  }

  /** A thread, and its first message, which has the thread's id. */
  function openForumPost(channel: string, body: unknown): Reply {
    const { message } = check('forum-post', body)
    const id = newId()
    posts.set(id, [{ id, body: check('post', message), isPrivate: false, isDeleted: false }])
    forumOf.set(id, channel)
    return { status: 201, body: { id, type: 11, parent_id: channel, message: { id } } }
  }

  function openDirect(body: unknown): Reply {
    const { recipient_id: person } = check('direct', body)
    const id = directs.get(person) ?? newId()
    directs.set(person, id)
    return { status: 200, body: { id, type: 1, last_message_id: null, recipients: [{ id: person }] } }
  }

  return {
    posts, threads, withoutHistory, forums,
    answer({ method, path, body, query }) {
      const [first, channel = '', third, messageId = '', last] = path.slice(1).split('/')
      if (method === 'POST' && path === '/users/@me/channels') return openDirect(body)
      if (first !== 'channels') return undefined
      if (method === 'GET' && third === undefined) return describe(channel)
      if (method === 'POST' && third === 'threads') return forums.has(channel) ? openForumPost(channel, body) : refusal(400, 50_024, 'Cannot execute action on this channel type')
      if (method !== 'GET' && forums.has(channel) && last !== 'threads') return refusal(400, method === 'POST' ? 50_008 : 10_008, 'Not in a forum')
      if (method === 'POST' && last === 'threads') return openThread(channel, messageId, body)
      if (method === 'POST') return post(channel, check('post', body))
      if (method === 'PATCH') return edit(channel, messageId, body)
      return method === 'GET' ? read(channel, query) : undefined
    },
  }
}

/** A message as Discord gives it to who reads it. */
function messageIn(channel: string, { id, body }: KeptMessage): object {
  const { content = '', components = [], flags = 0 } = body
  return { id, channel_id: channel, content, components, flags, type: 0, author: { id: '1000000000000000001', username: 'onrecord', bot: true } }
}
