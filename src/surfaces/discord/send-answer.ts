import type { RawFile, REST } from 'discord.js'
import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import { waitedFor } from '#chat/waited-for.ts'
import { discordDeadlines } from './limits.ts'
import { type DiscordLog, errorDetails } from './log.ts'
import { type DiscordMessage, renderDiscordCard } from './render-card.ts'
import { isOutage, isUnreadableReply, retrying } from './retry.ts'

/** The REST calls of discord.js, whose queues know Discord's rate limits. */
export type DiscordRest = Pick<REST, 'get' | 'post' | 'patch' | 'delete'>

export interface Asked {
  readonly id: string
  readonly token: string
  readonly applicationId: string
  /** What “thinking” looks like to others when the answer takes long; afterwards Discord cannot change it. */
  readonly visibility: Card['visibility']
  /** Put the answer in the place of the private message whose button was pressed. */
  readonly isInPlace: boolean
  /** BCP 47. */
  readonly locale: string
}

export interface AnswerPorts {
  readonly rest: DiscordRest
  readonly log: DiscordLog
  /** Aborted when the bot no longer waits for anything. */
  readonly signal: AbortSignal
}

// Within the three seconds that Discord waits; after “thinking” there is time, the token lives for a quarter of an hour.
const firstPausesMs = [250, 500]
const laterPausesMs = [1_000, 4_000, 15_000]

const late = Symbol('late')

/** Sends the answer to an interaction: at once if it is ready soon, else after “thinking”. */
export async function sendAnswer(asked: Asked, answering: Promise<Card>, ports: AnswerPorts): Promise<void> {
  const first = await waitedFor(answering, discordDeadlines.deferAfterMs, late)
  if (first !== late) return sendAtOnce(asked, first, ports)
  if (await respond(asked, deferral(asked), ports)) await sendLater(asked, await answering, ports)
}

async function sendAtOnce(asked: Asked, card: Card, ports: AnswerPorts): Promise<void> {
  await inEitherLayout(asked, card, async (message) => {
    const { body: data, files } = sendable(asked.isInPlace ? lasting(message) : message)
    const type = asked.isInPlace ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource
    await respond(asked, { type, data }, ports, files)
  }, ports)
}

function deferral({ isInPlace, visibility }: Asked): object {
  if (isInPlace) return { type: InteractionResponseType.DeferredMessageUpdate }
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(visibility === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
  }
}

/** The first response to an interaction, whatever it is; false when Discord has forgotten the interaction: then there is nothing left to answer. */
export async function respond({ id, token }: Asked, body: object, { rest, log, signal }: AnswerPorts, files: RawFile[] = []): Promise<boolean> {
  const post = () => rest.post(Routes.interactionCallback(id, token), { body, files, auth: false })
  try {
    await retrying(post, { pausesMs: firstPausesMs, isWorthIt: isOutage, signal })
    return true
  } catch (error) {
    // A repeated try after a 5xx whose first try had arrived after all.
    if (codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged || isUnreadableReply(error)) return true
    if (codeOf(error) !== RESTJSONErrorCodes.UnknownInteraction) throw error
    log.warn({ interaction: id }, 'an answer came too late for Discord, or the interaction was answered elsewhere')
    return false
  }
}

async function sendLater(asked: Asked, card: Card, ports: AnswerPorts): Promise<void> {
  const { rest, log, signal } = ports
  const original = Routes.webhookMessage(asked.applicationId, asked.token)
  const isTooPublic = card.visibility === 'private' && asked.visibility === 'public' && !asked.isInPlace
  const send = async (message: DiscordMessage) => {
    if (!isTooPublic) return rest.patch(original, { ...sendable(lasting(message)), auth: false })
    // A public “thinking” cannot become private: it goes away, and the private answer comes as a message of its own.
    await rest.delete(original, { auth: false }).catch((error: unknown) => log.warn({ err: errorDetails(error) }, 'a placeholder could not be removed'))
    return rest.post(Routes.webhook(asked.applicationId, asked.token), { ...sendable(message), auth: false, query: new URLSearchParams({ wait: 'true' }) })
  }
  await inEitherLayout(asked, card, (message) => retrying(() => send(message), { pausesMs: laterPausesMs, isWorthIt: isOutage, signal }), ports)
}

/** As components; where Discord refuses their form, the same as plain content, so that nobody waits for nothing. */
async function inEitherLayout(
  { locale }: Asked, card: Card, send: (message: DiscordMessage) => Promise<unknown>, { log }: AnswerPorts,
): Promise<void> {
  try {
    await send(renderDiscordCard(card, { locale }))
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) throw error
    log.error({ err: errorDetails(error) }, 'Discord refused the layout of an answer, it went out as plain content')
    await send(renderDiscordCard(card, { locale, layout: 'content' }))
  }
}

/** The message without the flag that only a new message may carry. */
export function lasting(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: message.flags & ~MessageFlags.Ephemeral }
}

/** A message as discord.js takes it: the body, and the files beside it. */
export function sendable({ files = [], ...body }: DiscordMessage): { readonly body: object, readonly files: RawFile[] } {
  return { body, files: [...files] }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
