import { randomUUID } from 'node:crypto'
import type { Node } from './size-faults.ts'

/** Somebody in the played workspace does something. */
export interface Deed {
  readonly userId?: string
  readonly channelId?: string
  readonly teamId?: string
}

export interface CommandDeed extends Deed {
  /** With the slash: "/timeline". */
  readonly command: string
  /** As Slack delivers it, with its wrapping. */
  readonly text?: string
}

export interface PressDeed extends Deed {
  readonly value: string
  /** On the app's own page there is no channel, no message and no response_url. */
  readonly isAtHome?: boolean
  readonly actionId?: string
  /** The value was chosen from a list. */
  readonly isChoice?: boolean
  /** The button stands in a message that one person sees alone; Slack then leaves the message out. */
  readonly isPrivate?: boolean
}

/** Somebody uses "Who said this?" in a message's menu. */
export interface ShortcutDeed extends Deed {
  readonly callbackId: string
  readonly text: string
}

/** Somebody types into, or sends, the picker that the bot opened. */
export interface PickDeed extends Deed {
  readonly view: Node
  readonly value: string
}

/** Somebody fills the form that the bot opened; fields by name. */
export interface FillDeed extends Deed {
  readonly view: Node
  readonly entered: Readonly<Record<string, string>>
}

export interface MentionDeed extends Deed {
  readonly text: string
  readonly threadTs?: string
  readonly botId?: string
  readonly eventId?: string
}

/** What travels over the socket, or in the body of a request in HTTP mode. */
export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api'
  readonly envelope_id: string
  readonly accepts_response_payload: boolean
  readonly payload: Node
}

export function commandEnvelope({ command, text = '', userId = 'U0ASK', channelId = 'C0NEWS', teamId = 'T0001' }: CommandDeed, responseUrl: string): Envelope {
  return envelope('slash_commands', {
    token: 'verification', team_id: teamId, team_domain: 'newsroom', channel_id: channelId, channel_name: 'news', user_id: userId, user_name: 'mara',
    command, text, api_app_id: 'A0001', is_enterprise_install: 'false', response_url: responseUrl, trigger_id: '1.2.abc',
  })
}

export function pressEnvelope({ isAtHome = false, isChoice = false, isPrivate = false, ...deed }: PressDeed, responseUrl: string): Envelope {
  const { value, actionId = 'onrecord-1', userId = 'U0ASK', channelId = 'C0NEWS', teamId = 'T0001' } = deed
  const place = isAtHome ? { container: { type: 'view', view_id: 'V0001' }, view: { id: 'V0001', type: 'home' } } : {
    channel: { id: channelId, name: 'news' }, container: { type: 'message', message_ts: '1.1', channel_id: channelId, is_ephemeral: isPrivate },
    ...isPrivate ? {} : { message: { type: 'message', ts: '1.1', text: 'an answer' } }, response_url: responseUrl,
  }
  const text = { type: 'plain_text', text: 'More' }
  return envelope('interactive', {
    type: 'block_actions', user: { id: userId, username: 'mara', team_id: teamId }, team: { id: teamId, domain: 'newsroom' }, api_app_id: 'A0001',
    token: 'verification', trigger_id: '1.2.abc', ...place,
    actions: [{
      action_id: actionId, block_id: 'b1', action_ts: '1.2',
      ...isChoice ? { type: 'static_select', selected_option: { text, value } } : { type: 'button', value, text },
    }],
  })
}

export function shortcutEnvelope({ callbackId, text, userId = 'U0ASK', channelId = 'C0NEWS' }: ShortcutDeed, responseUrl: string): Envelope {
  return envelope('interactive', {
    type: 'message_action', callback_id: callbackId, trigger_id: '1.2.abc', message_ts: '1.1', response_url: responseUrl, token: 'verification', action_ts: '1.2',
    user: { id: userId, name: 'mara' }, channel: { id: channelId, name: 'news' }, team: { id: 'T0001', domain: 'newsroom' },
    message: { type: 'message', text, ts: '1.1', user: 'U0OTHER' },
  })
}

export function suggestionEnvelope({ view, value, userId = 'U0ASK' }: PickDeed): Envelope {
  return envelope('interactive', {
    type: 'block_suggestion', action_id: 'onrecord-pick', block_id: 'onrecord-pick', value, view: { id: 'V0001', ...view }, container: { type: 'view', view_id: 'V0001' },
    user: { id: userId, name: 'mara', team_id: 'T0001' }, team: { id: 'T0001', domain: 'newsroom' }, api_app_id: 'A0001', token: 'verification',
  })
}

export function submissionEnvelope({ view, value, userId = 'U0ASK' }: PickDeed): Envelope {
  const chosen = { type: 'external_select', selected_option: { text: { type: 'plain_text', text: value }, value } }
  return envelope('interactive', {
    type: 'view_submission', view: { id: 'V0001', ...view, state: { values: { 'onrecord-pick': { 'onrecord-pick': chosen } } } }, response_urls: [],
    user: { id: userId, name: 'mara', team_id: 'T0001' }, team: { id: 'T0001', domain: 'newsroom' }, api_app_id: 'A0001', token: 'verification', trigger_id: '1.2.abc',
  })
}

export function fillEnvelope({ view, entered, userId = 'U0ASK' }: FillDeed): Envelope {
  const values = Object.fromEntries(Object.entries(entered).map(([name, value]) => [name, { [name]: { type: 'plain_text_input', value: value === '' ? null : value } }]))
  return envelope('interactive', {
    type: 'view_submission', view: { id: 'V0001', ...view, state: { values } }, response_urls: [], trigger_id: '1.2.abc',
    user: { id: userId, name: 'mara', team_id: 'T0001' }, team: { id: 'T0001', domain: 'newsroom' }, api_app_id: 'A0001', token: 'verification',
  })
}

export function mentionEnvelope({
  text, threadTs, botId, eventId = `Ev${randomUUID()}`, userId = 'U0ASK', channelId = 'C0NEWS', teamId = 'T0001',
}: MentionDeed): Envelope {
  return envelope('events_api', {
    type: 'event_callback', team_id: teamId, api_app_id: 'A0001', event_id: eventId, event_time: 1,
    authorizations: [{ team_id: teamId, enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
    event: {
      type: 'app_mention', user: userId, text, ts: '1700000001.000100', event_ts: '1700000001.000100', channel: channelId,
      ...threadTs === undefined ? {} : { thread_ts: threadTs }, ...botId === undefined ? {} : { bot_id: botId },
    },
  })
}

/** Any other event of the Events API. */
export function eventEnvelope(event: Node, teamId = 'T0001'): Envelope {
  return envelope('events_api', {
    type: 'event_callback', team_id: teamId, api_app_id: 'A0001', event_id: `Ev${randomUUID()}`, event_time: 1,
    authorizations: [{ team_id: teamId, enterprise_id: null, user_id: 'U0BOT', is_bot: true }], event,
  })
}

function envelope(type: Envelope['type'], payload: Node): Envelope {
  return { type, envelope_id: randomUUID(), accepts_response_payload: type !== 'events_api', payload }
}
