import type { BlockSuggestion, webApi } from '@slack/bolt'
import type { Conversation } from '#chat/conversation.ts'
import type { Completion } from '#chat/options.ts'
import { answerVerb, isManaging } from './answer-slack.ts'
import { answerVisibly, wordAside } from './answer-visibly.ts'
import { acknowledge, answerUnlessStopping, type ListenerOptions, once } from './listeners.ts'
import { pickableOption, pickedLine, pickerId, pickerOptions, pickerView, readPicking } from './picker.ts'

/** The command whose list helps who typed a command alone; undefined where there is no list, or there was text. */
export function pickerFor(conversation: Conversation, line: string): string | undefined {
  const [wanted, ...rest] = line.toLowerCase().replace(/^\//, '').split(/\s+/)
  const command = conversation.commands.find((one) => one.name === wanted)
  return rest.length === 0 && pickableOption(command) !== undefined ? command?.name : undefined
}

export interface Press {
  readonly triggerId: string
  readonly command: string
  readonly channelId: string
  readonly locale: string
}

/** Opens the picker; false where Slack did not, because more than three seconds had gone by since the press, or the command has no list. */
export async function openPicker(
  conversation: Conversation, client: webApi.WebClient, press: Press,
): Promise<boolean> {
  const command = conversation.commands.find(({ name }) => name === press.command)
  const option = pickableOption(command)
  if (command === undefined || option === undefined) return false
  const view = pickerView(command, { command: command.name, option, channelId: press.channelId }, press.locale)
  return client.views.open({ trigger_id: press.triggerId, view }).then(() => true, () => false)
}

/** Suggests while somebody types, and answers with what was chosen. */
export function listenToPicker(options: ListenerOptions): void {
  const { app, conversation, deliver, profiles, log } = options

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: pickerId }, async ({ ack, payload }) => {
    await ack({ options: pickerOptions(await suggestionsFor(options, payload)) })
  })

  app.view(pickerId, async ({ ack, body, view, client, context }) => {
    await acknowledge(ack, log)
    const sinceMs = performance.now()
    const picking = readPicking(view.private_metadata)
    const value = view.state.values[pickerId]?.[pickerId]?.selected_option?.value
    if (picking === undefined || value === undefined) return
    const asker = { workspaceId: context.teamId ?? null, userId: body.user.id, channelId: picking.channelId }
    const line = pickedLine(picking, value)
    await once(options, [context['envelopeId']], async () => {
      const isLate = options.isStopping()
      const viewer = await profiles.viewerFor(asker, { isManaging: isManaging(conversation, line) })
      const { locale } = viewer
      const answer = () => answerUnlessStopping(isLate, locale, () => answerVerb(conversation, viewer, line))
      const { card } = await answerVisibly({ sinceMs, locale, word: wordAside(client, asker, null) }, answer)
      await deliver(card, { ...asker, locale, threadTs: null, respond: null, commandLine: line })
    })
  })
}

async function suggestionsFor({ conversation, profiles }: ListenerOptions, { view, user, value }: BlockSuggestion): Promise<readonly Completion[]> {
  const picking = readPicking(view?.private_metadata ?? '')
  if (picking === undefined) return []
  const viewer = await profiles.viewerFor({ workspaceId: user.team_id ?? null, userId: user.id, channelId: picking.channelId })
  return conversation.complete({ name: picking.command, option: picking.option, typed: value, viewer })
}
