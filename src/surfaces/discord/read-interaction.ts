import type {
  APIApplicationCommandAutocompleteInteraction, APIApplicationCommandInteractionDataOption, APIChatInputApplicationCommandInteraction,
  APIInteraction, ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { BotRight, Role, Viewer } from '#chat/command.ts'

/** Who asks, and from where. */
export function viewerOf(interaction: APIInteraction): Viewer {
  const user = interaction.member?.user ?? interaction.user
  const locale = 'locale' in interaction ? interaction.locale : interaction.guild_locale
  const channelId = interaction.channel?.id ?? interaction.channel_id ?? null
  return {
    surface: 'discord', workspaceId: interaction.guild_id ?? null, userId: user?.id ?? '', role: roleOf(interaction.member?.permissions), channelId,
    locale: locale ?? 'en-US', ...(interaction.guild_locale === undefined ? {} : { serverLocale: interaction.guild_locale }),
    lackedRights: lackedRights(interaction),
  }
}

/** Discord sends a member's permissions in the channel with every interaction; administrators have all of them. */
function roleOf(permissions: string | undefined): Role {
  const bits = BigInt(permissions ?? '0')
  const has = (flag: bigint) => (bits & (flag | PermissionFlagsBits.Administrator)) !== 0n
  if (has(PermissionFlagsBits.ManageGuild)) return 'operator'
  return has(PermissionFlagsBits.ManageChannels) ? 'manager' : 'reader'
}

const threads: ReadonlySet<ChannelType> = new Set([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])

/** Discord says with every interaction what the bot may do in the channel; a bot that may nothing at all is not on the server. */
function lackedRights({ app_permissions: permissions = '0', channel, guild_id: guildId }: APIInteraction): readonly BotRight[] {
  const bits = BigInt(permissions)
  if (guildId === undefined || bits === 0n || (bits & PermissionFlagsBits.Administrator) !== 0n) return []
  const sending = channel?.type !== undefined && threads.has(channel.type)
    ? ['send-in-threads', PermissionFlagsBits.SendMessagesInThreads] as const
    : ['send-messages', PermissionFlagsBits.SendMessages] as const
  return [['view-channel', PermissionFlagsBits.ViewChannel] as const, sending].flatMap(([right, bit]) => (bits & bit) === 0n ? [right] : [])
}

/** The options of a slash command as they came, by name. */
export function optionsOf(interaction: APIChatInputApplicationCommandInteraction): Record<string, unknown> {
  return Object.fromEntries((interaction.data.options ?? []).flatMap((option) => 'value' in option ? [[option.name, option.value]] : []))
}

/** The option that is being typed, and what stands there so far. */
export function focusOf(interaction: APIApplicationCommandAutocompleteInteraction): { readonly option: string, readonly typed: string } | undefined {
  const focused = interaction.data.options.find(isFocused)
  return focused === undefined ? undefined : { option: focused.name, typed: String(focused.value) }
}

type Option = APIApplicationCommandInteractionDataOption<APIApplicationCommandAutocompleteInteraction['type']>
type FocusedOption = Extract<Option, { type: ApplicationCommandOptionType.String, value: unknown }>

function isFocused(option: Option): option is FocusedOption {
  return 'focused' in option && option.focused === true
}
