import type { Node } from './size-faults.ts'

/** A message as the played Slack keeps it. */
export interface KeptMessage {
  readonly ts: string
  args: Node
}

/** The channels of a played workspace, and what the bot wrote there. */
export interface Channels {
  /** Keeps a message and gives its "ts". */
  post(args: Node): string
  /** False where no such message stands. */
  update(args: Node): boolean
  history(args: Node): Node
  replies(args: Node): Node
  /** Everything in a channel, oldest first. */
  messages(channel: string): readonly KeptMessage[]
}

/** Messages are numbered by the second, from this one on. */
const beginSeconds = 1_900_000_000

export function createChannels(): Channels {
  const channels = new Map<string, KeptMessage[]>()
  let count = 0

  const messages = (channel: unknown) => channels.get(String(channel)) ?? []

  /** The newest first, as Slack gives them, and their metadata only when it is asked for. */
  function page(found: readonly KeptMessage[], { oldest = '0', limit = '100', include_all_metadata: isWithMetadata }: Node): Node {
    const later = found.filter(({ ts }) => Number(ts) > Number(oldest))
    const shown = later.toReversed().slice(0, Number(limit)).map(({ ts, args: { text, metadata } }) =>
      ({ type: 'message', ts, text, user: 'U0BOT', metadata: isWithMetadata === 'true' ? metadata : undefined }))
    return { ok: true, messages: shown, has_more: later.length > shown.length }
  }

  return {
    post(args) {
      const ts = `${beginSeconds + ++count}.000100`
      const channel = String(args['channel'])
      channels.set(channel, [...messages(channel), { ts, args }])
      return ts
    },
    update(args) {
      const message = messages(args['channel']).find(({ ts }) => ts === args['ts'])
      if (message !== undefined) message.args = { ...message.args, ...args }
      return message !== undefined
    },
    history: (args) => page(messages(args['channel']).filter((message) => message.args['thread_ts'] === undefined), args),
    replies(args) {
      const isThere = messages(args['channel']).some(({ ts }) => ts === args['ts'])
      return isThere ? page(messages(args['channel']).filter((message) => message.args['thread_ts'] === args['ts'] || message.ts === args['ts']), args) : { ok: false, error: 'thread_not_found' }
    },
    messages,
  }
}
