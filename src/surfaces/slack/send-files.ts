import type { webApi } from '@slack/bolt'
import type { Card } from '#chat/card.ts'

/** Sends a card's files alone to the one who asked; rejects where the app may not (files:write, im:write): the message then shows what fits. */
export async function sendFiles(client: webApi.WebClient, userId: string, { blocks }: Card): Promise<void> {
  const files = blocks.filter((block) => block.type === 'file')
  if (files.length === 0) return
  const { channel } = await client.conversations.open({ users: userId })
  const uploads = files.map(({ name, text }) => ({ filename: name, title: name, file: Buffer.from(text) }))
  await client.filesUploadV2({ channel_id: channel?.id ?? userId, file_uploads: uploads })
}
