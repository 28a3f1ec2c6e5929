import { MessageFlags } from 'discord-api-types/v10'
import type { Dialogue, KeptMessage } from './dialogue.ts'

/** The application, and the one server that it is in. */
export const testAppId = '1000000000000000001'
export const testGuildId = '2000000000000000001'

/** In a channel of a server, or in a private channel, where there is no server and no member. */
export type Place = 'server' | 'private'

/** What a person did, as the gateway tells it to the bot. */
export function interactionEvent({ id, token, type, pressed }: Dialogue, data: object, { place, userId }: Origin): object {
  return {
    id, token, type, data, version: 1, application_id: testAppId, locale: 'en-GB', channel_id: '1001',
    app_permissions: '0', entitlements: [], authorizing_integration_owners: {}, attachment_size_limit: 10_485_760,
    ...(place === 'server' ? inServer(userId) : inPrivate(userId)), ...(pressed === undefined ? {} : { message: messageOf(pressed) }),
  }
}

/** Who does something, and where. */
export interface Origin {
  readonly place: Place
  readonly userId: string
}

export const testUserId = '4000000000000000001'

const userOf = (id: string) => ({ id, username: 'reader', discriminator: '0', avatar: null, global_name: 'A Reader' })

const inServer = (userId: string) => ({
  context: 0, guild_id: testGuildId, guild_locale: 'en-US', guild: { id: testGuildId, locale: 'en-US', features: [] },
  channel: { id: '1001', type: 0, name: 'news', guild_id: testGuildId, permissions: '0' },
  member: { user: userOf(userId), roles: [], joined_at: '2021-02-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0, permissions: '0', avatar: null },
})

const inPrivate = (userId: string) => ({ context: 2, channel: { id: '1001', type: 1 }, user: userOf(userId) })

function messageOf({ id, body, isPrivate }: KeptMessage): object {
  const flags = Number(body['flags'] ?? 0) | (isPrivate ? MessageFlags.Ephemeral : 0)
  return {
    content: '', ...body, flags, id, channel_id: '1001', type: 20, tts: false, pinned: false, timestamp: '2021-03-02T09:30:00.000000+00:00',
    edited_timestamp: null, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: [],
    author: { id: testAppId, username: 'onrecord', discriminator: '0', avatar: null, bot: true },
  }
}
