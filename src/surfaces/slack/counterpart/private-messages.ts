import type { Envelope } from './envelopes.ts'
import { isNode, type Node } from './size-faults.ts'

/** What one person sees because of one response_url, as Slack draws it. */
export interface PrivateMessages {
  /** Somebody did something that has a response_url. */
  begin(urlId: string, envelope: Envelope): void
  /** A body that Slack took; what Slack would do to somebody else's message is a fault. */
  take(urlId: string, body: Node): string | undefined
  /** The texts that stand there, oldest first; the message whose button was pressed is among them. */
  standing(urlId: string): readonly string[]
}

/** The message whose button was pressed. */
export const pressedMessage = '(the message whose button was pressed)'

type Source = 'none' | 'ours, private' | 'not to be touched'

/** "Original" means the message with the button; behind a slash command it is what was answered first. */
export function createPrivateMessages(): PrivateMessages {
  const sources = new Map<string, Source>()
  const texts = new Map<string, readonly string[]>()

  return {
    begin(urlId, { payload }) {
      const source = sourceOf(payload)
      sources.set(urlId, source)
      texts.set(urlId, source === 'ours, private' ? [pressedMessage] : [])
    },
    take(urlId, body) {
      const before = texts.get(urlId) ?? []
      const isReplacing = body['replace_original'] === true || body['delete_original'] === true
      if (isReplacing && sources.get(urlId) === 'not to be touched') return 'a message that others read would be replaced'
      const kept = isReplacing ? before.slice(1) : before
      texts.set(urlId, body['delete_original'] === true ? kept : [...kept, String(body['text'])])
      return undefined
    },
    standing: (urlId) => texts.get(urlId) ?? [],
  }
}

function sourceOf({ type, container }: Node): Source {
  if (type === undefined) return 'none'
  return isNode(container) && container['is_ephemeral'] === true ? 'ours, private' : 'not to be touched'
}
