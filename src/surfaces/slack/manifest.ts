import type { AnyCommand } from '#chat/command.ts'
import type { OptionDefinition } from '#chat/options.ts'
import { umbrella } from './answer-slack.ts'

export interface SlashCommand {
  readonly command: string
  readonly description: string
  readonly usage_hint: string
  readonly should_escape: boolean
}

/** A Slack app manifest, as far as Onrecord uses it. */
export interface SlackManifest {
  readonly display_information: { readonly name: string, readonly description: string, readonly background_color: string }
  readonly features: {
    readonly app_home: Readonly<Record<'home_tab_enabled' | 'messages_tab_enabled' | 'messages_tab_read_only_enabled', boolean>>
    readonly bot_user: { readonly display_name: string, readonly always_online: boolean }
    readonly slash_commands: readonly SlashCommand[]
    readonly shortcuts: readonly { readonly name: string, readonly type: 'message', readonly callback_id: string, readonly description: string }[]
  }
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } }
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] }
    readonly interactivity: { readonly is_enabled: boolean }
    readonly org_deploy_enabled: boolean
    readonly socket_mode_enabled: boolean
    readonly token_rotation_enabled: boolean
  }
}

/** What each scope is for; Slack's manifest has no comments, so the reasons stand here and in the README. */
export const scopeReasons = {
  'commands': 'slash commands and the message menu',
  'chat:write': 'answers that everybody sees, and digests; without it answers go through the response_url and nothing is posted unasked',
  'chat:write.public': 'the same in public channels that the bot was not invited to; without it, invite the bot',
  'app_mentions:read': 'answers in threads, where slash commands do not work; without it mentions stay unanswered',
} as const

/** Every scope that the app asks for. */
export const botScopes: readonly string[] = Object.keys(scopeReasons)

const maxHintChars = 100
const maxCommands = 50

/** Slack's own commands: one of them in a manifest, and Slack refuses all of it; they are reached behind the umbrella. */
const reservedNames = new Set([
  'archive', 'away', 'active', 'collapse', 'dm', 'dnd', 'expand', 'feed', 'invite', 'join', 'leave', 'me', 'msg', 'mute', 'open', 'pro',
  'remind', 'remove', 'rename', 'search', 'shortcuts', 'shrug', 'status', 'topic', 'who',
])

/** The manifest that makes a Slack app for these commands; Socket Mode, no more scopes than are used. */
export function slackManifest(commands: readonly AnyCommand[]): SlackManifest {
  return {
    display_information: { name: 'Onrecord', description: 'Who said what, when it happened, and which articles tell the same story.', background_color: '#1d3557' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'onrecord', always_online: true },
      slash_commands: [umbrellaCommand, ...commands.filter(({ name }) => !reservedNames.has(name)).slice(0, maxCommands - 1).map(slashCommand)],
      shortcuts: commands.some(({ name }) => name === 'whosaid')
        ? [{ name: 'Who said this?', type: 'message', callback_id: 'whosaid', description: 'Finds who said the words of a message' }]
        : [],
    },
    oauth_config: { scopes: { bot: botScopes } },
    settings: {
      event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  }
}

const umbrellaCommand: SlashCommand = {
  command: `/${umbrella}`, description: 'All commands behind one name, where another app has taken theirs', usage_hint: 'help', should_escape: false,
}

function slashCommand({ name, description, options }: AnyCommand): SlashCommand {
  return { command: `/${name}`, description, usage_hint: usageHint(Object.entries(options)), should_escape: false }
}

/** "person about: since:", optional ones in brackets; the first takes the words that stand alone. */
function usageHint(options: readonly (readonly [string, OptionDefinition])[]): string {
  const words = options.map(([name, option], index) => {
    const word = index === 0 ? name : `${name}:`
    return option.required === true ? word : `[${word}]`
  })
  const fitting = words.filter((_, index) => words.slice(0, index + 1).join(' ').length <= maxHintChars)
  return fitting.join(' ')
}
