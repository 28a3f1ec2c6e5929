import type { Destination } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import type { Posted } from '#chat/surface.ts'
import type { ChannelPace } from './channel-pace.ts'
import { slackLimits } from './limits.ts'
import { postPatiently } from './post-patiently.ts'
import { renderSlackCard } from './render-card.ts'
import { isSurelyUnsent } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { Workspaces } from './workspaces.ts'

export interface PostOptions {
  readonly workspaces: Workspaces
  readonly pace: ChannelPace
  readonly log: SlackLog
}

/** What is posted where; in the thread of the message `under`, where there is one. */
export interface CardToPost {
  readonly to: Destination
  readonly card: Card
  readonly key: string
  readonly under: string | undefined
  readonly beforeRepeat: (() => Promise<void>) | undefined
}

export type PostCard = (what: CardToPost) => Promise<Posted>

const maxKeys = 1000

/** Posts cards unasked, one a second in a channel; a key that was posted, or is being posted, gets the same message's id again. */
export function createPost({ workspaces, pace, log }: PostOptions): PostCard {
  const posts = new Map<string, Promise<Posted>>()

  function postOnce(what: CardToPost): Promise<Posted> {
    const before = posts.get(what.key)
    if (before !== undefined) return before
    const posting = post(what)
    posts.set(what.key, posting)
    forgetOldest()
    posting.catch(() => posts.delete(what.key))
    return posting
  }

  function forgetOldest(): void {
    const [oldest] = posts.keys()
    if (posts.size > maxKeys && oldest !== undefined) posts.delete(oldest)
  }

  async function post({ to, card, key, under, beforeRepeat }: CardToPost): Promise<Posted> {
    const { channel, workspaceId } = to
    const { chat: { postMessage } } = await workspaces.clientFor(workspaceId)
    const send = (maxChars: number) => postMessage({
      channel, ...(under === undefined ? {} : { thread_ts: under }), ...renderSlackCard(card, { maxChars, locale: card.language ?? 'en' }),
      unfurl_links: false, unfurl_media: false,
      metadata: { event_type: 'onrecord_post', event_payload: { key } },
    })
    const note = (error: unknown) => workspaces.note(error, workspaceId)
    const patience = { channel, pace, log, maxChars: slackLimits.messageChars, mayRepeat: isSurelyUnsent, note, beforeRepeat }
    const { ts } = await postPatiently(send, patience)
    return { messageId: ts ?? '' }
  }

  return postOnce
}
