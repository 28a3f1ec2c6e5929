import type { BlockAction, Context, MessageShortcut, RespondFn } from '@slack/bolt'
import { answerPress, answerVerb, isManaging, sharedLine, textAfterMention, typedLine } from './answer-slack.ts'
import { answerShortcut } from './answer-shortcut.ts'
import { answerVisibly, passingWord, type Word, wordAside, wordBeside, wordDirect, wordInPlace } from './answer-visibly.ts'
import { readButtonValue } from './button-value.ts'
import { decodeText } from './decode-text.ts'
import { listenToForms, openForm } from './listen-to-forms.ts'
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
  listenToForms(options)
  listenToHome(options)
  listenToRemoval(options)
}

/** One listener for all commands: Bolt says nothing at all to a command that has none. */
function listenToCommands({ app, conversation, deliver, profiles, ...options }: ListenerOptions): void {
  app.command(/^\//, async ({ ack, command, respond, client, context }) => {
    await acknowledge(ack, options.log)
    const { command: name, text = '', trigger_id: triggerId } = command
    const asker = { workspaceId: context.teamId ?? null, userId: command.user_id, channelId: command.channel_id }
    const sinceMs = performance.now()
    await once(options, [context['envelopeId']], async () => {
      const isLate = options.isStopping()
      const line = typedLine(conversation, { name, text })
      const viewer = await profiles.viewerFor(asker, { isManaging: isManaging(conversation, line) })
      const { locale } = viewer
      if (await openForm(client, { form: conversation.formFor({ line, viewer }), triggerId, channelId: asker.channelId })) return
      const place = { ...asker, locale, threadTs: null, respond, commandLine: decodeText(`${name} ${text}`.trim()), picker: pickerFor(conversation, line) }
      const answer = () => answerUnlessStopping(isLate, locale, () => answerVerb(conversation, viewer, line))
      const { card, isLooking } = await answerVisibly({ sinceMs, locale, word: passingWord(respond) }, answer)
      await deliver(card, { ...place, isLooking })
    })
  })
}

function listenToButtons({ app, conversation, deliver, profiles, ...options }: ListenerOptions): void {
  app.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, action, respond, client, context }) => {
    await acknowledge(ack, options.log)
    const value = valueOf(action)
    const asker = { workspaceId: context.teamId ?? null, userId: body.user.id, channelId: body.channel?.id ?? body.user.id }
    const sinceMs = performance.now()
    await once(options, [context['envelopeId']], async () => {
      const isLate = options.isStopping()
      const pressed = readButtonValue(value)
      const viewer = await profiles.viewerFor(asker, { isManaging: pressed !== undefined && 'line' in pressed && isManaging(conversation, pressed.line) })
      const { locale } = viewer
      const { channelId } = asker
      const press = { triggerId: body.trigger_id, command: value, channelId, locale }
      if (action.action_id === pickerId && await openPicker(conversation, client, press)) return
      const form = pressed === undefined ? undefined : conversation.formFor({ action: pressed, viewer })
      if (await openForm(client, { form, triggerId: body.trigger_id, channelId })) return
      const isInPlace = pressed?.type === 'run' && isPrivate(body)
      const place = { ...asker, locale, threadTs: threadOf(body), respond: respondOf(respond), commandLine: sharedLine(value), isInPlace }
      const answer = () => answerUnlessStopping(isLate, locale, () => answerPress(conversation, viewer, value))
      const word = place.respond === null ? wordDirect(client, asker) : isInPlace ? wordInPlace(place.respond) : wordBeside(place.respond)
      const { card, isLooking } = await answerVisibly({ sinceMs, locale, word }, answer)
      // On the app's own page there is no channel: the answer goes where the person talks with the bot alone.
      await deliver(body.channel === undefined ? { ...card, visibility: 'public' } : card, { ...place, isLooking })
    })
  })
}

/** What was pressed, or chosen from a list. */
function valueOf(action: BlockAction['actions'][number]): string {
  if (action.type === 'static_select') return action.selected_option.value
  return 'value' in action && typeof action.value === 'string' ? action.value : ''
}

/** The next page of a private answer takes its place; a public one stays as everybody has seen it. */
function isPrivate({ container }: BlockAction): boolean {
  return container['is_ephemeral'] === true
}

/** A button in a thread is answered there. */
function threadOf({ message }: Pick<BlockAction | MessageShortcut, 'message'>): string | null {
  return typeof message?.['thread_ts'] === 'string' ? message['thread_ts'] : null
}

/** "Who said this?", "Check quote" and "Explain post" in a message's menu. */
function listenToShortcuts({ app, conversation, deliver, profiles, ...options }: ListenerOptions): void {
  app.shortcut({ type: 'message_action' }, async ({ ack, shortcut, respond, client, context }) => {
    await acknowledge(ack, options.log)
    if (shortcut.type !== 'message_action') return
    const asker = { workspaceId: context.teamId ?? null, userId: shortcut.user.id, channelId: shortcut.channel.id }
    const sinceMs = performance.now()
    await once(options, [context['envelopeId']], async () => {
      const isLate = options.isStopping()
      const viewer = await profiles.viewerFor(asker)
      const chosen = { name: shortcut.callback_id, text: decodeText(shortcut.message.text ?? ''), ts: shortcut.message_ts }
      const answer = () => answerUnlessStopping(isLate, viewer.locale, () => answerShortcut(conversation, viewer, chosen))
      const { locale } = viewer
      const place = { ...asker, locale, threadTs: threadOf(shortcut), respond: respondOf(respond), commandLine: undefined }
      const word: Word = place.respond === null ? wordAside(client, asker, place.threadTs) : wordBeside(place.respond)
      const { card } = await answerVisibly({ sinceMs, locale, word }, answer)
      await deliver({ ...card, visibility: 'private' }, place)
    })
  })
}

/** Slash commands do not reach threads: there the bot is mentioned, and answers in the thread. */
function listenToMentions({ app, conversation, deliver, profiles, ...options }: ListenerOptions): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const { user: userId, channel: channelId, text, thread_ts: threadTs, ts } = event
    // Bots that talk to each other would never end.
    if (userId === undefined || ('bot_id' in event && event.bot_id !== undefined)) return
    const asker = { workspaceId: context.teamId ?? null, userId, channelId }
    const sinceMs = performance.now()
    await once(options, [context['envelopeId'], body.event_id], async () => {
      const isLate = options.isStopping()
      const line = textAfterMention(text, context.botUserId ?? '')
      const viewer = await profiles.viewerFor(asker, { isManaging: isManaging(conversation, line) })
      const { locale } = viewer
      const answer = () => answerUnlessStopping(isLate, locale, () => answerVerb(conversation, viewer, line))
      const { card } = await answerVisibly({ sinceMs, locale, word: wordAside(client, asker, threadTs ?? null) }, answer)
      // Slack shows a private answer in a thread only where the thread has begun.
      const thread = card.visibility === 'public' ? threadTs ?? ts : threadTs ?? null
      await deliver(card, { ...asker, locale, threadTs: thread, respond: null, commandLine: undefined })
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
