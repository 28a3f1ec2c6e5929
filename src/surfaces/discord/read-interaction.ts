import type {
  APIApplicationCommandAutocompleteInteraction, APIApplicationCommandInteractionDataOption, APIChatInputApplicationCommandInteraction,
  APIInteraction, ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Role, Viewer } from '#chat/command.ts'

/** Who asks, and from where. */
export function viewerOf(interaction: APIInteraction): Viewer {
  const user = interaction.member?.user ?? interaction.user
  const locale = 'locale' in interaction ? interaction.locale : interaction.guild_locale
  const channelId = interaction.channel?.id ?? interaction.channel_id ?? null
  return {
    surface: 'discord', workspaceId: interaction.guild_id ?? null, userId: user?.id ?? '', role: roleOf(interaction.member?.permissions), channelId,
    locale: locale ?? 'en-US', ...(interaction.guild_locale === undefined ? {} : { serverLocale: interaction.guild_locale }),
  }
}

/** Discord sends a member's permissions in the channel with every interaction; administrators have all of them. */
function roleOf(permissions: string | undefined): Role {
  const bits = BigInt(permissions ?? '0')
  const has = (flag: bigint) => (bits & (flag | PermissionFlagsBits.Administrator)) !== 0n
  if (has(PermissionFlagsBits.ManageGuild)) return 'operator'
  return has(PermissionFlagsBits.ManageChannels) ? 'manager' : 'reader'
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
