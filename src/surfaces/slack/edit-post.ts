import type { webApi } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import type { ChannelPace } from './channel-pace.ts'
import { renderSlackCard } from './render-card.ts'
import { postError } from './slack-errors.ts'

/** Replaces the card of a message of ours, in the same queue as the channel's posts. */
export async function editPost(
  { client, pace }: { readonly client: webApi.WebClient, readonly pace: ChannelPace },
  { channel, messageId, card }: { readonly channel: string, readonly messageId: string, readonly card: Card },
): Promise<void> {
  await pace.take(channel)
  await client.chat.update({ channel, ts: messageId, ...renderSlackCard(card) }).catch((error: unknown) => { throw postError(error, channel) })
}
