import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RespondFn } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { ChannelPace } from './channel-pace.ts'
import { slackLimits } from './limits.ts'
import { sizeOfBlocks } from './measure-blocks.ts'
import { pickerButton } from './picker.ts'
import { renderSlackCard, type SlackMessage } from './render-card.ts'
import { sendFiles } from './send-files.ts'
import { errorCode, isSurelyUnsent, isTokenDead } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { Workspaces } from './workspaces.ts'

/** Who waits for an answer, and where. */
export interface Place {
  readonly workspaceId: string | null
  readonly channelId: string
  readonly userId: string
  /** The thread to answer in; null where the answer stands in the channel. */
  readonly threadTs: string | null
  /** Answers through the response_url; null where Slack gave none (mentions). */
  readonly respond: RespondFn | null
  /** BCP 47. */
  readonly locale: string
  /** What was typed, repeated in a public answer; undefined where everybody sees it anyway. */
  readonly commandLine: string | undefined
  /** “Looking…” stands there through the response_url: a private answer takes its place, a public one takes it away. */
  readonly isLooking?: boolean
  /** A private answer takes the place of the private message whose button was pressed. */
  readonly isInPlace?: boolean
  /** The command whose list a private answer offers to choose from. */
  readonly picker?: string | undefined
}

export interface DeliveryOptions {
  readonly workspaces: Workspaces
  readonly pace: ChannelPace
  readonly log: SlackLog
}

/** Brings a card to its reader; a failure is logged, never thrown, because nobody else could put it right. */
export type Deliver = (card: Card, place: Place) => Promise<void>

/** An answer that would have to wait longer for its channel goes through the response_url instead. */
const maxWaitMs = 1500
/** After a word could not be taken away. */
const againMs = 1000
const quiet = { unfurl_links: false, unfurl_media: false } as const

/**
 * Public answers are posted, so that they have an id and can be corrected later; where the bot may not post, the response_url shows them.
 * Private ones go through the response_url; where that is spent, as an ephemeral message.
 */
export function createDelivery({ workspaces, pace, log }: DeliveryOptions): Deliver {
  async function deliver(card: Card, place: Place): Promise<void> {
    const unshown = await failureOf(() => show(card, place))
    if (unshown !== undefined) return apologise(unshown, place)
    if (!card.blocks.some(({ type }) => type === 'file')) return
    const error = await failureOf(async () => sendFiles(await workspaces.clientFor(place.workspaceId), place.userId, card))
    if (error !== undefined) log.info({ error: errorCode(error) }, 'a file was shown as text only: sending it needs the scopes files:write and im:write')
  }

  /** Nobody waits for ever because of our own fault. */
  async function apologise(error: unknown, place: Place): Promise<void> {
    const reference = randomBytes(2).toString('hex').toUpperCase()
    log.error({ err: error, reference }, 'an answer could not be shown')
    await sendPrivately(nonAnswer(wordsFor(place.locale).conversation.broken(reference)), place)
  }

  async function show(card: Card, place: Place): Promise<void> {
    if (card.visibility === 'private') return sendPrivately(card, place)
    if (place.respond !== null && pace.waitMs(place.channelId) > maxWaitMs) return showToAll(card, place)
    await pace.take(place.channelId)
    const error = await failureOf(() => post(card, place))
    if (error === undefined) return takeAway(place)
    note(error, place)
    // A message that may have arrived is not shown to everybody a second time, but the one who asked must not wait in vain.
    if (place.respond === null || !isSurelyUnsent(error)) return sendPrivately(card, place)
    return showToAll(card, place)
  }

  async function post(card: Card, place: Place): Promise<void> {
    try {
      await postMessage(renderSlackCard(card, place), place)
    } catch (error) {
      if (errorCode(error) !== 'msg_blocks_too_long') throw error
      log.warn({ error: errorCode(error), channel: place.channelId }, 'Slack found an answer too long, it goes out shorter')
      await postMessage(renderSlackCard(card, { ...place, maxChars: slackLimits.cautiousMessageChars }), place)
    }
  }

  async function postMessage(message: SlackMessage, { workspaceId, channelId, threadTs }: Place): Promise<void> {
    const { chat: { postMessage: send } } = await workspaces.clientFor(workspaceId)
    await send({ channel: channelId, ...message, ...quiet, ...threadTs === null ? {} : { thread_ts: threadTs } })
  }

  async function takeAway({ respond, isLooking = false }: Place): Promise<void> {
    if (!isLooking || respond === null) return
    const take = () => failureOf(() => respond({ text: '', response_type: 'ephemeral', delete_original: true }))
    const error = await take() === undefined ? undefined : await sleep(againMs).then(take)
    if (error !== undefined) log.info({ error: errorCode(error) }, 'a word that an answer is under way stays where it is')
  }

  async function showToAll(card: Card, place: Place): Promise<void> {
    await takeAway(place)
    const message = renderSlackCard(card, place)
    const error = await failureOf(() => place.respond?.({ ...message, ...quiet, response_type: 'in_channel', replace_original: false }))
    if (error === undefined) return
    note(error, place)
    await sendPrivately(card, { ...place, respond: null, isLooking: false })
  }

  async function sendPrivately(card: Card, place: Place): Promise<void> {
    const message = withPicker(renderSlackCard(card, { locale: place.locale }), place)
    const { respond } = place
    const error = respond === null ? undefined
      : await failureOf(() => respond({ ...message, ...quiet, response_type: 'ephemeral', replace_original: place.isLooking === true || place.isInPlace === true }))
    if (respond !== null && error === undefined) return
    if (error !== undefined) note(error, place)
    await sendAside(message, place)
    await takeAway(place)
  }

  async function sendAside(message: SlackMessage, place: Place): Promise<void> {
    const { workspaceId, channelId: channel, userId: user, threadTs } = place
    const thread = threadTs === null ? {} : { thread_ts: threadTs }
    const missed = await failureOf(async () => (await workspaces.clientFor(workspaceId)).chat.postEphemeral({ channel, user, ...message, ...thread }))
    if (missed === undefined) return
    // Where the bot is no member it may show nothing to one person only; alone with that person it may.
    const lost = isTokenDead(missed) ? missed : await failureOf(async () => {
      const { chat: { postMessage: send } } = await workspaces.clientFor(workspaceId)
      await send({ channel: user, ...message, ...quiet })
    })
    if (lost !== undefined) log.error({ error: errorCode(lost), channel }, 'an answer was lost: Slack took it on no way')
  }

  function note(error: unknown, { workspaceId, channelId }: Place): void {
    log.warn({ error: errorCode(error), channel: channelId }, 'Slack did not take an answer, trying another way')
    workspaces.note(error, workspaceId)
  }

  return deliver
}

function withPicker(message: SlackMessage, { picker: command, locale }: Place): SlackMessage {
  if (command === undefined) return message
  const blocks = [...message.blocks, pickerButton(command, locale)]
  const isFitting = blocks.length <= slackLimits.blocksPerMessage && sizeOfBlocks(blocks) <= slackLimits.messageChars
  return isFitting ? { ...message, blocks } : message
}

async function failureOf(attempt: () => Promise<unknown> | undefined): Promise<unknown> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    return error ?? new Error('an attempt failed without a reason')
  }
}
