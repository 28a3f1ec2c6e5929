import type { APIApplicationCommandBasicOption, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10'
import type { AnyCommand } from '#chat/command.ts'
import type { OptionDefinition } from '#chat/options.ts'
import { discordLimits } from './limits.ts'
import { messageCommandsFor } from './message-commands.ts'

/**
 * The commands as Discord registers them. The corpus is the same for everybody and answers mention nobody, so everywhere is fine:
 * servers, messages with the bot, and private channels of people who installed it for themselves. For one server only, Discord takes no such list.
 */
export function defineDiscordCommands(commands: readonly AnyCommand[], scope: 'global' | 'guild'): RESTPutAPIApplicationCommandsJSONBody {
  const places = scope === 'guild' ? {} : {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }
  const slashCommands = commands.map(({ name, description, options }) => Object.assign(
    { type: ApplicationCommandType.ChatInput as const, name, description, options: requiredFirst(options).map(defineOption) }, places,
  ))
  const menuEntries = messageCommandsFor(commands).map(({ label }) => Object.assign(
    { type: ApplicationCommandType.Message as const, name: label }, places,
  ))
  return [...slashCommands, ...menuEntries]
}

function requiredFirst(options: AnyCommand['options']): [string, OptionDefinition][] {
  const entries = Object.entries(options)
  return [...entries.filter(([, option]) => option.required === true), ...entries.filter(([, option]) => option.required !== true)]
}

function defineOption([name, option]: [string, OptionDefinition]): APIApplicationCommandBasicOption {
  const base = { name, description: option.description, required: option.required === true }
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
      return { ...base, type: ApplicationCommandOptionType.String, choices: option.choices.map((choice) => ({ name: choice, value: choice })) }
    case 'number':
      return { ...base, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max }
  }
}
