import { setTimeout as sleep } from 'node:timers/promises'
import type {
  APIApplicationCommandAutocompleteInteraction, APIApplicationCommandInteraction, APIInteraction, APIMessageComponentInteraction,
} from 'discord-api-types/v10'
import { ApplicationCommandType, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'
import { type Action, decodeAction } from '#chat/button-action.ts'
import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import type { Completion } from '#chat/options.ts'
import { quoted } from '#chat/quoted.ts'
import { oneLine } from './escape.ts'
import { discordDeadlines, discordLimits } from './limits.ts'
import { messageCommandsFor } from './message-commands.ts'
import { focusOf, optionsOf, viewerOf } from './read-interaction.ts'
import { type AnswerPorts, respond, sendAnswer } from './send-answer.ts'

export interface InteractionPorts extends AnswerPorts {
  readonly conversation: Conversation
}

/** Answers whatever a person did: a command, a button, a menu entry, or letters typed into an option. */
export async function answerInteraction(interaction: APIInteraction, ports: InteractionPorts): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return sendCompletions(interaction, ports)
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, ports)
    case InteractionType.MessageComponent:
      return answerButton(interaction, ports)
    // No message of ours opens a form: this one is of an earlier version.
    case InteractionType.ModalSubmit:
      return sendAnswer(askedBy(interaction, 'private'), Promise.resolve(oldAnswer()), ports)
    // Discord checks HTTP endpoints with it; it never comes through the gateway.
    case InteractionType.Ping:
      return undefined
  }
}

/** Says privately that there is no answer now, because the bot is on its way out. */
export async function refuseInteraction(interaction: APIInteraction, ports: InteractionPorts): Promise<void> {
  if (interaction.type === InteractionType.Ping || interaction.type === InteractionType.ApplicationCommandAutocomplete) return
  const card = nonAnswer('I am restarting.', 'Try again in a minute.')
  await sendAnswer(askedBy(interaction, 'private'), Promise.resolve(card), ports)
}

async function answerCommand(interaction: APIApplicationCommandInteraction, ports: InteractionPorts): Promise<void> {
  const viewer = viewerOf(interaction)
  const { conversation } = ports
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput: {
      // The switch narrows the data, not the interaction that holds it.
      const options = optionsOf(interaction as Parameters<typeof optionsOf>[0])
      const asked = askedBy(interaction, options['private'] === true ? 'private' : 'public')
      return sendAnswer(asked, conversation.run({ name: interaction.data.name, options, viewer }), ports)
    }
    case ApplicationCommandType.Message: {
      const { name, resolved, target_id: target } = interaction.data
      return sendAnswer(askedBy(interaction, 'private'), answerMessageCommand(name, resolved.messages[target]?.content ?? '', viewer, conversation), ports)
    }
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return sendAnswer(askedBy(interaction, 'private'), Promise.resolve(oldAnswer()), ports)
  }
}

async function answerMessageCommand(
  label: string, words: string, viewer: ReturnType<typeof viewerOf>, conversation: Conversation,
): Promise<Card> {
  const entry = messageCommandsFor(conversation.commands).find((one) => one.label === label)
  if (entry === undefined) return oldAnswer()
  if (words.trim() === '') return nonAnswer('There are no words in that message.', `/${entry.command} takes a few words that you remember.`)
  const options = { [entry.option]: words.slice(0, discordLimits.optionTextChars) }
  const card = await conversation.run({ name: entry.command, options, viewer })
  return { visibility: 'private', blocks: [...card.blocks, ...shareBlocks(card, `/${entry.command} ${quoted(oneLine(words))}`)] }
}

/** Only the one who opened the menu sees the answer: a button shows it to everybody, where there is one to show and none shows it yet. */
function shareBlocks(card: Card, line: string): Card['blocks'] {
  const hasShare = card.blocks.some((block) => block.type === 'buttons' && block.buttons.some(({ action }) => action.type === 'share'))
  return hasShare || card.visibility === 'private' ? [] : buttonBlocks([{ label: 'Share', action: { type: 'share', line } }])
}

async function answerButton(interaction: APIMessageComponentInteraction, ports: InteractionPorts): Promise<void> {
  const action = decodeAction(interaction.data.custom_id)
  if (action === undefined) return sendAnswer(askedBy(interaction, 'private'), Promise.resolve(oldAnswer()), ports)
  const visibility = action.type === 'share' ? 'public' : 'private'
  const answering = ports.conversation.act(action, viewerOf(interaction))
  return sendAnswer({ ...askedBy(interaction, visibility), isInPlace: turnsPage(action, interaction) }, answering, ports)
}

/** The next page of a private answer takes its place; a public one stays as everybody has seen it. */
function turnsPage(action: Action, { message }: APIMessageComponentInteraction): boolean {
  return action.type === 'run' && ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

function oldAnswer(): Card {
  return nonAnswer('This answer is old.', 'Run the command again.')
}

function askedBy({ id, token, application_id: applicationId }: APIInteraction, visibility: Card['visibility']) {
  return { id, token, applicationId, visibility, isInPlace: false }
}

async function sendCompletions(interaction: APIApplicationCommandAutocompleteInteraction, ports: InteractionPorts): Promise<void> {
  const { conversation } = ports
  const focus = focusOf(interaction)
  const completing = focus === undefined ? [] : conversation.complete({ name: interaction.data.name, ...focus, viewer: viewerOf(interaction) })
  // A completion that comes too late is worth nothing: an empty list lets the person go on typing.
  const values = await Promise.race([completing, sleep(discordDeadlines.completionMs, [], { ref: false })])
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: choicesOf(values) } }
  await respond(askedBy(interaction, 'private'), body, ports)
}

function choicesOf(completions: readonly Completion[]): { name: string, value: string }[] {
  return [...new Map(completions.map((completion) => [completion.value, completion])).values()]
    .map(({ label, value }) => ({ name: oneLine(label), value }))
    .filter(({ name, value }) => name !== '' && name.length <= discordLimits.completionChars && value.length <= discordLimits.completionChars)
    .slice(0, discordLimits.completions)
}
