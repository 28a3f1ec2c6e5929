import type { BlockAction, Context, RespondFn } from '@slack/bolt'
import { answerCommand, answerPress, answerVerb, sharedLine, textAfterMention } from './answer-slack.ts'
import { decodeText } from './decode-text.ts'
import { listenToHome } from './listen-to-home.ts'
import { listenToPicker, openPicker, pickerFor } from './listen-to-picker.ts'
import { acknowledge, answerUnlessStopping, type ListenerOptions, once } from './listeners.ts'
import { pickerId } from './picker.ts'

/** Takes in everything that Slack sends: acknowledges in the first line, does nothing twice, and answers. */
export function registerListeners(options: ListenerOptions): void {
  listenToCommands(options)
  listenToButtons(options)
  listenToShortcuts(options)
  listenToMentions(options)
  listenToPicker(options)
  listenToHome(options)
  listenToRemoval(options)
}

/** One listener for all commands: Bolt says nothing at all to a command that has none. */
function listenToCommands({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.command(/^\//, async ({ ack, command, respond, context }) => {
    await acknowledge(ack, options.log)
    const { command: name, text = '' } = command
    const asker = { workspaceId: context.teamId ?? null, userId: command.user_id, channelId: command.channel_id }
    const place = { ...asker, threadTs: null, respond, commandLine: decodeText(`${name} ${text}`.trim()), picker: pickerFor(conversation, name, text) }
    await once(options, [context['envelopeId']], async () => {
      await deliver(await answerUnlessStopping(options, () => answerCommand(conversation, asker, { name, text })), place)
    })
  })
}

function listenToButtons({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, action, respond, client, context }) => {
    await acknowledge(ack, options.log)
    const value = 'value' in action && typeof action.value === 'string' ? action.value : ''
    const asker = { workspaceId: context.teamId ?? null, userId: body.user.id, channelId: body.channel?.id ?? body.user.id }
    const place = { ...asker, threadTs: null, respond: respondOf(respond), commandLine: sharedLine(value) }
    await once(options, [context['envelopeId']], async () => {
      const press = { triggerId: body.trigger_id, command: value, channelId: asker.channelId }
      const isOpened = action.action_id === pickerId && await openPicker(conversation, client, press)
      if (isOpened) return
      const card = await answerUnlessStopping(options, () => answerPress(conversation, asker, value))
      // On the app's own page there is no channel: the answer goes where the person talks with the bot alone.
      await deliver(body.channel === undefined ? { ...card, visibility: 'public' } : card, place)
    })
  })
}

/** "Who said this?" in a message's menu. */
function listenToShortcuts({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.shortcut({ type: 'message_action' }, async ({ ack, shortcut, respond, context }) => {
    await acknowledge(ack, options.log)
    if (shortcut.type !== 'message_action') return
    const asker = { workspaceId: context.teamId ?? null, userId: shortcut.user.id, channelId: shortcut.channel.id }
    const place = { ...asker, threadTs: null, respond: respondOf(respond), commandLine: undefined }
    const command = { name: shortcut.callback_id, text: (shortcut.message.text ?? '').slice(0, maxShortcutChars) }
    await once(options, [context['envelopeId']], async () => {
      const card = await answerUnlessStopping(options, () => answerCommand(conversation, asker, command))
      await deliver({ ...card, visibility: 'private' }, place)
    })
  })
}

/** Slash commands do not reach threads: there the bot is mentioned, and answers in the thread. */
function listenToMentions({ app, conversation, deliver, ...options }: ListenerOptions): void {
  app.event('app_mention', async ({ event, body, context }) => {
    const { user: userId, channel: channelId, text, thread_ts: threadTs, ts } = event
    // Bots that talk to each other would never end.
    if (userId === undefined || ('bot_id' in event && event.bot_id !== undefined)) return
    const asker = { workspaceId: context.teamId ?? null, userId, channelId }
    await once(options, [context['envelopeId'], body.event_id], async () => {
      const card = await answerUnlessStopping(options, () => answerVerb(conversation, asker, textAfterMention(text, context.botUserId ?? '')))
      // Slack shows a private answer in a thread only where the thread has begun.
      const thread = card.visibility === 'public' ? threadTs ?? ts : threadTs ?? null
      await deliver(card, { ...asker, threadTs: thread, respond: null, commandLine: undefined })
    })
  })
}

/** The app was removed from a workspace or an organisation: its token is dead, whatever the connection says. */
function listenToRemoval({ app, workspaces, ...options }: ListenerOptions): void {
  app.event('app_uninstalled', async ({ body, context }) => {
    await once(options, [context['envelopeId'], body.event_id], async () => workspaces.removed(placeOf(context), 'app_uninstalled'))
  })
  app.event('tokens_revoked', async ({ event, body, context }) => {
    if ((event.tokens.bot ?? []).length === 0) return
    await once(options, [context['envelopeId'], body.event_id], async () => workspaces.removed(placeOf(context), 'tokens_revoked'))
  })
}

function placeOf({ isEnterpriseInstall, enterpriseId, teamId }: Context): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? ''
}

/** Bolt gives no respond function where the request had no response_url, whatever its types say. */
function respondOf(respond: RespondFn | undefined): RespondFn | null {
  return respond ?? null
}

const maxShortcutChars = 900
