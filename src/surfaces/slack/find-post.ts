import type { webApi } from '@slack/bolt'
import type { FoundPost } from '#chat/surface.ts'
import { errorCode } from './slack-errors.ts'

const pageSize = 200
/** Slack's clock and ours need not agree. */
const marginMs = 60_000
/** Slack's answers where we lack the scope, or may not see the channel. */
const mayNotRead = new Set(['missing_scope', 'not_in_channel', 'channel_not_found', 'no_permission', 'access_denied'])

export interface Search {
  readonly channel: string
  readonly key: string
  readonly sinceMs: number
  /** The message whose thread it may stand in. */
  readonly under?: string | undefined
}

/** Looks for the key in what was written since the first try; unknowable without a history scope, or where too much was written. */
export async function findPost(client: webApi.WebClient, { channel, key, sinceMs, under }: Search): Promise<FoundPost> {
  const { history, replies } = client.conversations
  const page = { channel, oldest: String((sinceMs - marginMs) / 1000), limit: pageSize, include_all_metadata: true } as const
  try {
    const { messages = [], has_more: hasMore } = under === undefined ? await history(page) : await replies({ ...page, ts: under })
    const found = messages.find(({ metadata }) => (metadata?.event_payload as { readonly key?: unknown } | undefined)?.key === key)
    if (found?.ts !== undefined) return { messageId: found.ts }
    return hasMore === true ? 'unknowable' : 'absent'
  } catch (error) {
    if (errorCode(error) === 'thread_not_found') return 'absent'
    if (mayNotRead.has(errorCode(error))) return 'unknowable'
    throw error
  }
}
