import type { App, RespondFn } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import { answerCommand, answerPress, answerVerb, sharedLine, textAfterMention } from './answer-slack.ts'
import { decodeText } from './decode-text.ts'
import type { Deliver } from './deliver-answer.ts'
import type { RecentKeys } from './recent-keys.ts'
import { botTokenError, errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { UnderWay } from './under-way.ts'

export interface ListenerOptions {
  readonly app: App
  readonly botUserId: string
  readonly conversation: Conversation
  readonly deliver: Deliver
  readonly handled: RecentKeys
  readonly underWay: UnderWay
  readonly isStopping: () => boolean
  readonly log: SlackLog
  readonly onFatal: (error: Error) => void
}

/** Takes in everything that Slack sends: acknowledges in the first line, does nothing twice, and answers. */
export function registerListeners(options: ListenerOptions): void {
  listenToCommands(options)
  listenToButtons(options)
  listenToShortcuts(options)
  listenToMentions(options)
  listenToRemoval(options)
}

/** One listener for all commands: Bolt says nothing at all to a command that has none. */
function listenToCommands({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.command(/^\//, async ({ ack, command, respond, context }) => {
    await acknowledge(ack, options.log)
    const { command: name, text = '' } = command
    const asker = { userId: command.user_id, channelId: command.channel_id }
    const place = { ...asker, threadTs: null, respond, commandLine: decodeText(`${name} ${text}`.trim()) }
    await once(options, [context['envelopeId']], async () => {
      await deliver(options.isStopping() ? restarting : await answerCommand(conversation, asker, { name, text }), place)
    })
  })
}

function listenToButtons({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.action({ type: 'block_actions' }, async ({ ack, body, action, respond, context }) => {
    await acknowledge(ack, options.log)
    const value = 'value' in action && typeof action.value === 'string' ? action.value : ''
    const asker = { userId: body.user.id, channelId: body.channel?.id ?? body.user.id }
    const place = { ...asker, threadTs: null, respond: respondOf(respond), commandLine: sharedLine(value) }
    await once(options, [context['envelopeId']], async () => {
      await deliver(options.isStopping() ? restarting : await answerPress(conversation, asker, value), place)
    })
  })
}

/** "Who said this?" in a message's menu. */
function listenToShortcuts({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.shortcut({ type: 'message_action' }, async ({ ack, shortcut, respond, context }) => {
    await acknowledge(ack, options.log)
    if (shortcut.type !== 'message_action') return
    const asker = { userId: shortcut.user.id, channelId: shortcut.channel.id }
    const place = { ...asker, threadTs: null, respond: respondOf(respond), commandLine: undefined }
    const command = { name: shortcut.callback_id, text: (shortcut.message.text ?? '').slice(0, maxShortcutChars) }
    await once(options, [context['envelopeId']], async () => {
      const card = options.isStopping() ? restarting : await answerCommand(conversation, asker, command)
      await deliver({ ...card, visibility: 'private' }, place)
    })
  })
}

/** Slash commands do not reach threads: there the bot is mentioned, and answers in the thread. */
function listenToMentions({ app, conversation, deliver, botUserId, ...options }: ListenerOptions): void {
  app.event('app_mention', async ({ event, body, context }) => {
    const { user: userId, channel: channelId, text, thread_ts: threadTs, ts } = event
    // Bots that talk to each other would never end.
    if (userId === undefined || ('bot_id' in event && event.bot_id !== undefined)) return
    const asker = { userId, channelId }
    await once(options, [context['envelopeId'], body.event_id], async () => {
      const card = options.isStopping() ? restarting : await answerVerb(conversation, asker, textAfterMention(text, botUserId))
      // Slack shows a private answer in a thread only where the thread has begun.
      const thread = card.visibility === 'public' ? threadTs ?? ts : threadTs ?? null
      await deliver(card, { ...asker, threadTs: thread, respond: null, commandLine: undefined })
    })
  })
}

/** The app was removed from the workspace: its token is dead, whatever the connection says. */
function listenToRemoval({ app, onFatal }: ListenerOptions): void {
  app.event('app_uninstalled', async () => onFatal(botTokenError('app_uninstalled')))
  app.event('tokens_revoked', async ({ event }) => {
    if ((event.tokens.bot ?? []).length > 0) onFatal(botTokenError('tokens_revoked'))
  })
}

type Shared = Pick<ListenerOptions, 'handled' | 'underWay' | 'log'>

/** Does the work unless one of the keys was met before. */
async function once({ handled, underWay, log }: Shared, keys: readonly unknown[], work: () => Promise<void>): Promise<void> {
  const isNew = keys.map((key) => handled.isNew(typeof key === 'string' ? key : undefined)).every(Boolean)
  if (!isNew) return log.info({}, 'Slack delivered something twice, answered once')
  await underWay.run(work)
}

/** A lost acknowledgement costs a warning in Slack, but never the answer. */
async function acknowledge(ack: () => Promise<void>, log: SlackLog): Promise<void> {
  await ack().catch((error: unknown) => log.warn({ error: errorCode(error) }, 'an acknowledgement was lost'))
}

/** Bolt gives no respond function where the request had no response_url, whatever its types say. */
function respondOf(respond: RespondFn | undefined): RespondFn | null {
  return respond ?? null
}

const maxShortcutChars = 900

const restarting: Card = {
  visibility: 'private',
  blocks: [{ type: 'answer', text: 'I am being restarted.' }, { type: 'note', text: 'Try again in a minute.' }],
}
