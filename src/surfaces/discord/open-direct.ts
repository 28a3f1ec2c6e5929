import type { RESTPostAPICurrentUserCreateDMChannelResult } from 'discord-api-types/v10'
import { Routes } from 'discord-api-types/v10'
import type { Destination } from '#model/subscription.ts'
import { type PostPorts, refusedPost } from './post-card.ts'

/** The direct message channel with a person; Discord makes it, or gives the one there is. */
export async function openDirect(userId: string, { rest }: Pick<PostPorts, 'rest'>): Promise<Destination> {
  try {
    const { id } = await rest.post(Routes.userChannels(), { body: { recipient_id: userId } }) as RESTPostAPICurrentUserCreateDMChannelResult
    return { surface: 'discord', workspaceId: null, channel: id }
  } catch (error) {
    throw refusedPost(`of ${userId}`, error) ?? error
  }
}
