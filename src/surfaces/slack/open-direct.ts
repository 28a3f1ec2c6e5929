import type { webApi } from '@slack/bolt'
import type { Destination } from '#model/subscription.ts'
import { postError } from './slack-errors.ts'

/** The direct message channel with a person of the workspace; needs the scope im:write. */
export async function openDirect(client: webApi.WebClient, workspaceId: string | null, userId: string): Promise<Destination> {
  const { channel } = await client.conversations.open({ users: userId }).catch((error: unknown) => { throw postError(error, userId) })
  return { surface: 'slack', workspaceId, channel: channel?.id ?? userId }
}
