import { webApi } from '@slack/bolt'
import type { PostFailure, PostTrouble } from '#chat/surface.ts'
import { withoutTokens } from './slack-log.ts'

/** The operator can put it right: the message names the setting and the remedy. */
export class SlackSetupError extends Error {
  override readonly name = 'SlackSetupError'
}

/** A message was not posted, or nobody can say whether it was. */
export class SlackPostError extends Error implements PostFailure {
  override readonly name = 'SlackPostError'
  /** False where the message may stand in the channel all the same: posting it again could show it twice. */
  readonly isSurelyUnsent: boolean
  readonly trouble: PostTrouble

  constructor(message: string, { isSurelyUnsent, trouble }: PostFailure, options?: ErrorOptions) {
    super(message, options)
    this.isSurelyUnsent = isSurelyUnsent
    this.trouble = trouble
  }
}

const deadTokens = new Set([
  'not_authed', 'invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'user_removed_from_team', 'team_disabled',
  'not_allowed_token_type', 'org_login_required', 'team_access_not_granted',
])

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const remedies: Readonly<Record<string, string>> = {
  channel_not_found: 'Check the channel’s id (C…), and invite the bot where the channel is private.',
  not_in_channel: 'Invite the bot with /invite, or give the app the scope chat:write.public.',
  is_archived: 'Choose a channel that is not archived.',
  missing_scope: 'Add the scope chat:write to the app and install it again.',
  restricted_action: 'A setting of the workspace keeps apps from posting there.',
}

const troubles: Readonly<Record<string, PostTrouble>> = {
  channel_not_found: 'no-such-channel', is_archived: 'no-such-channel', not_in_channel: 'no-permission', missing_scope: 'no-permission',
  restricted_action: 'no-permission', message_not_found: 'no-such-message', cannot_dm_bot: 'closed-direct-messages', messages_tab_disabled: 'closed-direct-messages',
}

/** Slack's word for what went wrong ("not_in_channel"), or the nearest there is. */
export function errorCode(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited'
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`
  if (error instanceof webApi.WebAPIRequestError) return networkCode(error.original)
  return withoutTokens(String(error))
}

/** True where no retry can help, because the token itself is refused. */
export function isTokenDead(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && deadTokens.has(error.data.error)
}

/** The same for the token of Socket Mode, which also needs its one scope. */
export function isAppTokenDead(error: unknown): boolean {
  return isTokenDead(error) || errorCode(error) === 'missing_scope'
}

/** True where the failed message cannot stand in the channel: Slack answered that it does not, or was never reached. */
export function isSurelyUnsent(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRequestError) return neverSent.has(networkCode(error.original))
  return error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError || error instanceof webApi.WebAPIHTTPError
}

/** The bot's own token is refused. */
export function botTokenError(error: unknown): SlackSetupError {
  const remedy = 'Copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions” of the app; if the app was removed from the workspace, install it again first.'
  return new SlackSetupError(`Slack refuses SLACK_BOT_TOKEN (${errorCode(error)}). ${remedy}`, { cause: error })
}

/** The token for Socket Mode is refused. */
export function appTokenError(error: unknown): SlackSetupError {
  const remedy = 'Create an app-level token (xapp-…) with the scope connections:write under “Basic Information” of the app.'
  return new SlackSetupError(`Slack refuses SLACK_APP_TOKEN (${errorCode(error)}). ${remedy}`, { cause: error })
}

/** Slack does not answer at all. */
export function unreachableError(error: unknown, apiUrl: string): SlackSetupError {
  return new SlackSetupError(`Slack does not answer at ${apiUrl} (${errorCode(error)}). Check the network, or SLACK_API_URL if it is set.`, { cause: error })
}

function troubleOf(error: unknown): PostTrouble {
  const code = errorCode(error)
  return isTokenDead(error) ? 'revoked' : troubles[code] ?? (isBusy(code) ? 'busy' : 'other')
}

function isBusy(code: string): boolean {
  return code === 'ratelimited' || code.startsWith('http_5') || neverSent.has(code)
}

/** A post that failed for good, with what the operator can do. */
export function postError(error: unknown, channel: string): SlackPostError {
  const code = errorCode(error)
  const isUnsent = isSurelyUnsent(error)
  const doubt = isUnsent ? '' : ' It may stand there all the same, so it is not sent again.'
  const remedy = remedies[code]
  return new SlackPostError(`Slack did not take a message for ${channel} (${code}).${doubt}${remedy === undefined ? '' : ` ${remedy}`}`, { isSurelyUnsent: isUnsent, trouble: troubleOf(error) }, { cause: error })
}

function networkCode(error: Error): string {
  const { cause } = error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return error.name === 'TimeoutError' ? 'timeout' : withoutTokens(error.message)
}
