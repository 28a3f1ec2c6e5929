import type {
  APIApplicationCommandBasicOption, RESTPostAPIChatInputApplicationCommandsJSONBody, RESTPostAPIContextMenuApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import {
  ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits,
} from 'discord-api-types/v10'
import { type AnyCommand, isTypedOption } from '#chat/command.ts'
import { localisedCommand } from '#chat/words/localised-command.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { cutText } from './cut-text.ts'
import { discordLimits } from './limits.ts'
import { type MessageCommand, messageCommandsFor } from './message-commands.ts'

/** Where the commands are registered: everywhere, or on one server, for which Discord takes no list of places. */
export type Scope = 'global' | 'guild'

/** The commands as Discord registers them, with their words in every language, and with who may see them at first. */
export function defineDiscordCommands(commands: readonly AnyCommand[], scope: Scope): RESTPutAPIApplicationCommandsJSONBody {
  const slashCommands = commands.map((command) => Object.assign(defineSlashCommand(command), scope === 'guild' ? {} : placesOf(command)))
  const menuEntries = messageCommandsFor(commands).map((entry) => Object.assign(defineMenuEntry(entry), scope === 'guild' ? {} : everywhere))
  return [...slashCommands, ...menuEntries]
}

/** The corpus is the same for everybody and answers mention nobody: servers, messages with the bot, private channels of who installed it. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

const onServersOnly = { integration_types: [ApplicationIntegrationType.GuildInstall], contexts: [InteractionContextType.Guild] }

/** Commands for everybody about what a channel gets: without the bot on the server it gets nothing. */
const channelCommands = new Set(['digest', 'subscriptions'])

function placesOf({ name, role }: AnyCommand): typeof everywhere {
  return role !== undefined || channelCommands.has(name) ? onServersOnly : everywhere
}

/** Whom Discord shows a command until a server's own settings say otherwise; a string, because the flags are more than a number holds. */
const permissions = { manager: String(PermissionFlagsBits.ManageChannels), operator: String(PermissionFlagsBits.ManageGuild) } as const

/** Languages that have words of their own besides English; Discord's names for them. */
const languages = ['de'] as const

type Localised = Record<typeof languages[number], string>

function defineSlashCommand(command: AnyCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { name, description, role } = command
  return {
    type: ApplicationCommandType.ChatInput, name, description,
    name_localizations: inEachLanguage((language) => localisedCommand(command, language).name),
    description_localizations: inEachLanguage((language) => localisedCommand(command, language).description),
    options: requiredFirst(command).map((option) => defineOption(command, option)),
    ...(role === undefined ? {} : { default_member_permissions: permissions[role] }),
  }
}

function defineMenuEntry({ label, command }: MessageCommand): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const localised = inEachLanguage((language) => wordsFor(language).surface.menu[command])
  return { type: ApplicationCommandType.Message, name: label, name_localizations: localised }
}

function inEachLanguage(say: (language: string) => string): Localised {
  const words = languages.map((language) => [language, cutText(say(language), discordLimits.descriptionChars)])
  // One key for each of them.
  return Object.fromEntries(words) as Localised
}

/** Discord wants required options first; what a form asks for is not required where it is typed. */
function requiredFirst(command: AnyCommand): string[] {
  const names = Object.keys(command.options)
  return [...names.filter((name) => isTypedOption(command, name)), ...names.filter((name) => !isTypedOption(command, name))]
}

function defineOption(command: AnyCommand, name: string): APIApplicationCommandBasicOption {
  const option = command.options[name]
  if (option === undefined) throw new Error(`/${command.name} has no option ${name}`)
  const localised = (language: string) => localisedCommand(command, language).options[name]
  const base = {
    name, description: option.description, required: isTypedOption(command, name),
    name_localizations: inEachLanguage((language) => localised(language)?.name ?? name),
    description_localizations: inEachLanguage((language) => localised(language)?.description ?? option.description),
  }
  switch (option.type) {
    case 'text':
      return {
        ...base, type: ApplicationCommandOptionType.String,
        max_length: discordLimits.optionTextChars, autocomplete: option.completes !== undefined,
      }
    case 'day':
      return { ...base, type: ApplicationCommandOptionType.String }
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean }
    case 'choice':
      return { ...base, type: ApplicationCommandOptionType.String, choices: option.choices.map((choice) => (
        { name: choice, value: choice, name_localizations: inEachLanguage((language) => localised(language)?.choices[choice] ?? choice) }
      )) }
    case 'number':
      return { ...base, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max }
  }
}
