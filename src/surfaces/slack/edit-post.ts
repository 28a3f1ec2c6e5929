import type { Destination } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import type { ChannelPace } from './channel-pace.ts'
import { slackLimits } from './limits.ts'
import { postPatiently } from './post-patiently.ts'
import { renderSlackCard } from './render-card.ts'
import type { SlackLog } from './slack-log.ts'
import type { Workspaces } from './workspaces.ts'

export interface EditPorts {
  readonly workspaces: Workspaces
  readonly pace: ChannelPace
  readonly log: SlackLog
}

/** Replaces the card of a message of ours, in the same queue as the channel's posts; the same edit twice is harmless, so an outage is waited out. */
export async function editPost(
  { workspaces, pace, log }: EditPorts, { to, messageId, card }: { readonly to: Destination, readonly messageId: string, readonly card: Card },
): Promise<void> {
  const { channel, workspaceId } = to
  const { chat: { update } } = await workspaces.clientFor(workspaceId)
  const edit = (maxChars: number) => update({ channel, ts: messageId, ...renderSlackCard(card, { maxChars, locale: card.language ?? 'en' }) })
  const note = (error: unknown) => workspaces.note(error, workspaceId)
  await postPatiently(edit, { channel, pace, log, maxChars: slackLimits.messageChars, mayRepeat: () => true, note })
}
