import { Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import { type PostPorts, refusedPost } from './post-card.ts'
import { renderDiscordCard } from './render-card.ts'
import { isOutage, retrying } from './retry.ts'
import { lasting, sendable } from './send-answer.ts'

const pausesMs = [1_000, 4_000, 15_000]

/** Replaces the card of a message of ours; the same edit twice is harmless, so an outage is waited out. */
export async function editPost(
  { channel, messageId, card }: { readonly channel: string, readonly messageId: string, readonly card: Card }, { rest, signal }: PostPorts,
): Promise<void> {
  const edit = () => rest.patch(Routes.channelMessage(channel, messageId), sendable(lasting(renderDiscordCard(card))))
  try {
    await retrying(edit, { pausesMs, isWorthIt: isOutage, signal })
  } catch (error) {
    throw refusedPost(channel, error) ?? error
  }
}
