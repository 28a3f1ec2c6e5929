import { Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import { type PostTrouble, troubleOf } from '#chat/surface.ts'
import { type PostPorts, refusedPost } from './post-card.ts'
import { renderDiscordCard } from './render-card.ts'
import { isOutage, retrying } from './retry.ts'
import { lasting, sendable } from './send-answer.ts'

const pausesMs = [1_000, 4_000, 15_000]

export interface CardToEdit {
  readonly channel: string
  readonly messageId: string
  readonly card: Card
  /** The message whose thread it may stand in. */
  readonly under?: string | undefined
}

/** Replaces the card of a message of ours, in its thread or, where none could be opened then, in the channel. */
export async function editPost({ under, ...edit }: CardToEdit, ports: PostPorts): Promise<void> {
  try {
    // What stands under nothing may be a forum's post: then it is the first message of the thread of its own id.
    await editIn(under === undefined ? edit : { ...edit, channel: under }, ports)
  } catch (error) {
    if (!isMissing.has(troubleOf(error))) throw error
    const isForumPost = under === undefined
    await editIn(isForumPost ? { ...edit, channel: edit.messageId } : edit, ports).catch((again: unknown) => { throw isForumPost ? error : again })
  }
}

const isMissing: ReadonlySet<PostTrouble> = new Set<PostTrouble>(['no-such-channel', 'no-such-message'])

/** The same edit twice is harmless, so an outage is waited out. */
async function editIn({ channel, messageId, card }: CardToEdit, { rest, signal }: PostPorts): Promise<void> {
  const edit = () => rest.patch(Routes.channelMessage(channel, messageId), sendable(lasting(renderDiscordCard(card, { locale: card.language ?? 'en' }))))
  try {
    await retrying(edit, { pausesMs, isWorthIt: isOutage, signal })
  } catch (error) {
    throw refusedPost(channel, error) ?? error
  }
}
