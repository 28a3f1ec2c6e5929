import type { RESTPostAPIChannelThreadsResult } from 'discord-api-types/v10'
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import { cutText } from './cut-text.ts'
import { oneLine } from './escape.ts'
import { discordLimits } from './limits.ts'
import type { DiscordMessage } from './render-card.ts'
import { sendable } from './send-answer.ts'
import type { PostPorts } from './post-card.ts'

/** A day without a word, and Discord folds the thread away. */
const foldAfterMinutes = 1440

/** Where no thread can be: for want of a permission, in direct messages, and inside a thread. */
const noThreadHere = new Set<unknown>([
  RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.CannotExecuteActionOnDMChannel,
])

/** The thread of a message, made where there is none yet; undefined where there can be none. */
export async function openThread(
  { channel, messageId, card }: { readonly channel: string, readonly messageId: string, readonly card: Card }, { rest }: Pick<PostPorts, 'rest'>,
): Promise<string | undefined> {
  try {
    const body = { name: nameOf(card), auto_archive_duration: foldAfterMinutes }
    const { id } = await rest.post(Routes.threads(channel, messageId), { body }) as RESTPostAPIChannelThreadsResult
    return id
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    // A message's thread has the message's id.
    if (code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return messageId
    if (noThreadHere.has(code)) return undefined
    // A post of a forum is a thread itself, and its first message has the thread's id.
    if (code === RESTJSONErrorCodes.UnknownMessage && await isPostOf(channel, messageId, rest)) return messageId
    throw error
  }
}

async function isPostOf(forum: string, id: string, rest: PostPorts['rest']): Promise<boolean> {
  // What Discord says of a thread names the channel that it stands in.
  return rest.get(Routes.channel(id)).then((thread) => (thread as { readonly parent_id?: unknown }).parent_id === forum, () => false)
}

/** A forum takes no messages: a post of it is a thread with its first message, which has the thread's id. */
export async function openForumPost(
  { channel, message, card }: { readonly channel: string, readonly message: DiscordMessage, readonly card: Card }, { rest }: Pick<PostPorts, 'rest'>,
): Promise<string> {
  const { body, files } = sendable(message)
  const thread = { name: nameOf(card), auto_archive_duration: foldAfterMinutes, message: body }
  const { id } = await rest.post(Routes.threads(channel), { body: thread, files }) as RESTPostAPIChannelThreadsResult
  return id
}

function nameOf({ blocks }: Card): string {
  const answer = blocks.find((block) => block.type === 'answer')
  return cutText(oneLine(answer?.text ?? ''), discordLimits.threadNameChars) || 'Details'
}
