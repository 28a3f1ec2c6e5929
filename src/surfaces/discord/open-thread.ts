import type { RESTPostAPIChannelThreadsResult } from 'discord-api-types/v10'
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import { cutText } from './cut-text.ts'
import { oneLine } from './escape.ts'
import { discordLimits } from './limits.ts'
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
    throw error
  }
}

function nameOf({ blocks }: Card): string {
  const answer = blocks.find((block) => block.type === 'answer')
  return cutText(oneLine(answer?.text ?? ''), discordLimits.threadNameChars) || 'Details'
}
