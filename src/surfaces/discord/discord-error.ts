import type { PostFailure, PostTrouble } from '#chat/surface.ts'

/** Discord refuses the bot; the operator can put it right, and the message names the setting and the remedy. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError'
}

/** Discord does not answer, or with an error of its own; trying again may help. */
export class DiscordUnreachableError extends DiscordError {}

/** Discord refuses a message; it surely does not stand in the channel. */
export class DiscordPostError extends DiscordError implements PostFailure {
  readonly isSurelyUnsent = true
  readonly trouble: PostTrouble

  constructor(message: string, trouble: PostTrouble, options?: ErrorOptions) {
    super(message, options)
    this.trouble = trouble
  }
}

/** Close codes of the gateway after which discord.js never connects again, with what to do about each. */
const fatalCloses: Readonly<Record<number, string>> = {
  4004: 'Discord no longer accepts the token in DISCORD_TOKEN. Make a new one in the Developer Portal (Bot, Reset Token), set DISCORD_TOKEN, and start again.',
  4010: 'Discord no longer accepts the number of this connection. Start the bot again: it takes the numbers from Discord.',
  4011: 'The bot is in more servers than its connections may serve. Start it again: it takes their number from Discord.',
  4012: 'Discord no longer serves this version of its gateway. Install the newest version of Onrecord.',
  4013: 'Discord did not understand the intents that were asked for. Install the newest version of Onrecord.',
  4014: 'Discord does not allow this bot the intents that it asked for. Check the bot of DISCORD_TOKEN in the Developer Portal (Bot, Privileged Gateway Intents).',
}

/** Discord answered that it does not know the token any more. */
export function tokenRefused(): DiscordError {
  return new DiscordError(fatalCloses[4004] ?? '')
}

/** Whether Discord refused the token of a request, or discord.js holds one back because Discord has refused its token before. */
export function isTokenGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return ('status' in error && error.status === 401) || (error instanceof Error && error.message.startsWith('Expected token to be set'))
}

/** The error for a close code that ends the connection for good; undefined for one that discord.js survives. */
export function fatalClose(code: number): DiscordError | undefined {
  const message = fatalCloses[code]
  return message === undefined ? undefined : new DiscordError(message)
}

/** Why the bot could not start, with the remedy. */
export function startError(cause: unknown, closeCode: number | undefined): DiscordError {
  const fatal = closeCode === undefined ? undefined : fatalCloses[closeCode]
  if (fatal !== undefined) return new DiscordError(fatal, { cause })
  if (isTokenRefused(cause)) {
    return new DiscordError('Discord refused the token in DISCORD_TOKEN. Copy the bot’s token from the Developer Portal (Bot, Reset Token), not the client secret, and start again.', { cause })
  }
  return new DiscordUnreachableError(`Discord cannot be reached (${cause instanceof Error ? cause.message : String(cause)}). Check the network, and DISCORD_API where it is set.`, { cause })
}

/** discord.js names a token that it could not even log in with "TokenInvalid". */
function isTokenRefused(error: unknown): boolean {
  return isTokenGone(error) || (typeof error === 'object' && error !== null && 'code' in error && error.code === 'TokenInvalid')
}
