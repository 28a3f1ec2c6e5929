import { type AnyCommand, isTypedOption, listedCommands } from '#chat/command.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { shortcutsFor } from './answer-shortcut.ts'
import { umbrella } from './answer-slack.ts'
import { eventsPath, redirectPath } from './paths.ts'

export interface SlashCommand {
  /** Where Slack comes with it, in HTTP mode. */
  readonly url?: string
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
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[]
    readonly scopes: { readonly bot: readonly string[], readonly bot_optional: readonly string[] }
  }
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string, readonly bot_events: readonly string[] }
    readonly interactivity: { readonly is_enabled: boolean, readonly request_url?: string, readonly message_menu_options_url?: string }
    readonly org_deploy_enabled: boolean
    readonly socket_mode_enabled: boolean
    readonly token_rotation_enabled: boolean
  }
}

/** The scopes without which nothing works; Slack's manifest has no comments, so the reasons stand here and in the README. */
export const neededScopes = {
  'commands': 'slash commands and the message menu',
  'chat:write': 'answers that everybody sees, and digests',
} as const

/** The scopes that somebody who installs the app may leave out, and what the bot then does less. */
export const optionalScopes = {
  'chat:write.public': 'answers and digests in public channels that the bot was not invited to; without it, invite the bot',
  'app_mentions:read': 'answers in threads, where slash commands do not work; without it mentions stay unanswered',
  'im:write': 'direct messages about what somebody follows; without it /follow says that it cannot write to them',
  'users:read': 'who is an admin, and in which language people read; without it everybody reads English, and managers are those of the configuration',
  'channels:read': 'who made a channel, and so may set what it gets; without it only admins and those of the configuration may',
  'channels:history': 'looking, after a crash, whether a post arrived; without it such a post is reported as unknown and not sent again',
  'files:write': 'exports as files in direct messages; without it an export is shown as text, as far as it fits',
} as const

/** Every scope that the app asks for. */
export const botScopes: readonly string[] = [...Object.keys(neededScopes), ...Object.keys(optionalScopes)]

const maxHintChars = 100
const maxCommands = 50

/** Slack's own commands: one of them in a manifest, and Slack refuses all of it; they are reached behind the umbrella. */
const reservedNames = new Set([
  'archive', 'away', 'active', 'collapse', 'dm', 'dnd', 'expand', 'feed', 'invite', 'join', 'leave', 'me', 'msg', 'mute', 'open', 'pro',
  'remind', 'remove', 'rename', 'search', 'shortcuts', 'shrug', 'status', 'topic', 'who',
])

/**
 * The manifest that makes a Slack app for these commands, with no more scopes than are used: for Socket Mode, or, where Slack shall
 * come to an address of ours ("https://news.example"), for HTTP mode.
 */
export function slackManifest(commands: readonly AnyCommand[], address: string | null = null): SlackManifest {
  const events = address === null ? {} : { url: `${address}${eventsPath}` }
  const requests = address === null ? {} : { request_url: `${address}${eventsPath}` }
  const menus = address === null ? {} : { message_menu_options_url: `${address}${eventsPath}` }
  const redirects = address === null ? {} : { redirect_urls: [`${address}${redirectPath}`] }
  return {
    display_information: { name: 'Onrecord', description: 'Who said what, when it happened, and which articles tell the same story.', background_color: '#1d3557' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'onrecord', always_online: true },
      slash_commands: slashCommands(commands).map((command) => Object.assign(command, events)),
      shortcuts: shortcutsFor(commands).map(({ command }) => (
        { name: menu[command], type: 'message', callback_id: command, description: menuHints[command] }
      )),
    },
    oauth_config: { ...redirects, scopes: { bot: botScopes, bot_optional: Object.keys(optionalScopes) } },
    settings: {
      event_subscriptions: { ...requests, bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'] },
      interactivity: { is_enabled: true, ...requests, ...menus },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  }
}

const { menu, menuHints, umbrella: umbrellaHint } = wordsFor('en').surface

function slashCommands(commands: readonly AnyCommand[]): SlashCommand[] {
  const own = listedCommands(commands).filter(({ name }) => !reservedNames.has(name)).slice(0, maxCommands - 1)
  return [{ command: `/${umbrella}`, description: umbrellaHint, usage_hint: 'help', should_escape: false }, ...own.map(slashCommand)]
}

function slashCommand(command: AnyCommand): SlashCommand {
  return { command: `/${command.name}`, description: command.description, usage_hint: usageHint(command), should_escape: false }
}

/** "person about: since:", optional ones in brackets; the first takes the words that stand alone. */
function usageHint(command: AnyCommand): string {
  const words = Object.keys(command.options).map((name, index) => {
    const word = index === 0 ? name : `${name}:`
    return isTypedOption(command, name) ? word : `[${word}]`
  })
  const fitting = words.filter((_, index) => words.slice(0, index + 1).join(' ').length <= maxHintChars)
  return fitting.join(' ')
}
