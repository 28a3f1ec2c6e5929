import type { APIInteraction } from 'discord-api-types/v10'
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { expect, it } from 'vitest'
import { viewerOf } from './read-interaction.ts'

const { ViewChannel, SendMessages, SendMessagesInThreads, Administrator, EmbedLinks } = PermissionFlagsBits

it.each([
  [ViewChannel | SendMessages, ChannelType.GuildText, []],
  [ViewChannel | EmbedLinks, ChannelType.GuildText, ['send-messages']],
  [SendMessagesInThreads, ChannelType.GuildText, ['view-channel', 'send-messages']],
  [ViewChannel | SendMessages, ChannelType.PublicThread, ['send-in-threads']],
  [ViewChannel | SendMessagesInThreads, ChannelType.PublicThread, []],
  [Administrator, ChannelType.GuildText, []],
  [0n, ChannelType.GuildText, []],
])('reads from %s in a channel of type %s what the bot lacks: %j', (permissions, type, lacked) => {
  // As much of an interaction as a viewer is read from.
  const interaction = { app_permissions: String(permissions), channel: { id: '1', type }, guild_id: '2', guild_locale: 'de', locale: 'en-GB', user: { id: '3' } } as unknown as APIInteraction
  expect(viewerOf(interaction)).toMatchObject({ lackedRights: lacked, serverLocale: 'de', locale: 'en-GB', workspaceId: '2', userId: '3', channelId: '1' })
})
