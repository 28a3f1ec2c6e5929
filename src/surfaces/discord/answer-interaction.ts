import type {
  APIApplicationCommandAutocompleteInteraction, APIApplicationCommandInteraction, APIInteraction, APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord-api-types/v10'
import { ApplicationCommandType, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'
import { type Action, decodeAction } from '#chat/button-action.ts'
import type { Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import type { Form } from '#chat/form.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import type { Completion } from '#chat/options.ts'
import { waitedFor } from '#chat/waited-for.ts'
import { withShare } from '#chat/with-share.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { oneLine } from './escape.ts'
import { discordDeadlines, discordLimits } from './limits.ts'
import { messageCommandsFor, optionFor } from './message-commands.ts'
import { focusOf, optionsOf, viewerOf } from './read-interaction.ts'
import { filledIn, renderForm } from './render-form.ts'
import { type AnswerPorts, type Asked, respond, sendAnswer } from './send-answer.ts'

export interface InteractionPorts extends AnswerPorts {
  readonly conversation: Conversation
}

/** Answers whatever a person did: a command, a button, a choice, a form, a menu entry, or letters typed into an option. */
export async function answerInteraction(interaction: APIInteraction, ports: InteractionPorts): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return sendCompletions(interaction, ports)
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, ports)
    case InteractionType.MessageComponent:
      return answerComponent(interaction, ports)
    case InteractionType.ModalSubmit:
      return answerForm(interaction, ports)
    // Discord checks HTTP endpoints with it; it never comes through the gateway.
    case InteractionType.Ping:
      return undefined
  }
}

/** Says privately that there is no answer now, because the bot is on its way out. */
export async function refuseInteraction(interaction: APIInteraction, ports: InteractionPorts): Promise<void> {
  if (interaction.type === InteractionType.Ping || interaction.type === InteractionType.ApplicationCommandAutocomplete) return
  const asked = askedBy(interaction, 'private')
  const words = wordsFor(asked.locale).surface
  await sendAnswer(asked, Promise.resolve(nonAnswer(words.restarting, words.tryInAMinute)), ports)
}

async function answerCommand(interaction: APIApplicationCommandInteraction, ports: InteractionPorts): Promise<void> {
  const viewer = viewerOf(interaction)
  const { conversation } = ports
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput: {
      const { name } = interaction.data
      // The switch narrows the data, not the interaction that holds it.
      const options = optionsOf(interaction as Parameters<typeof optionsOf>[0])
      const form = conversation.formFor({ name, options, viewer })
      if (form !== undefined) return openForm(interaction, form, ports)
      const asked = askedBy(interaction, isPrivate(conversation, name, options) ? 'private' : 'public')
      return sendAnswer(asked, conversation.run({ name, options, viewer }), ports)
    }
    case ApplicationCommandType.Message: {
      const { name, resolved, target_id: id } = interaction.data
      const answering = answerMessageCommand(name, { id, content: resolved.messages[id]?.content ?? '' }, { viewer, conversation })
      return sendAnswer(askedBy(interaction, 'private'), answering, ports)
    }
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return sendAnswer(askedBy(interaction, 'private'), Promise.resolve(oldAnswer(viewer)), ports)
  }
}

/** What “thinking” should look like: it cannot be changed when the answer is there. */
function isPrivate({ commands }: Conversation, name: string, options: Readonly<Record<string, unknown>>): boolean {
  return options['private'] === true || commands.find((command) => command.name === name)?.answersPrivately === true
}

async function openForm(interaction: APIInteraction, form: Form, ports: InteractionPorts): Promise<void> {
  await respond(askedBy(interaction, 'private'), { type: InteractionResponseType.Modal, data: renderForm(form) }, ports)
}

interface Asking {
  readonly viewer: Viewer
  readonly conversation: Conversation
}

async function answerMessageCommand(
  label: string, { id, content }: { readonly id: string, readonly content: string }, { viewer, conversation }: Asking,
): Promise<Card> {
  const entry = messageCommandsFor(conversation.commands).find((one) => one.label === label)
  if (entry === undefined) return oldAnswer(viewer)
  const words = wordsFor(viewer.locale).surface
  const given = entry.takes === 'message' ? id : content
  if (given.trim() === '') return nonAnswer(words.noWordsInMessage, words.takesRememberedWords(entry.command))
  const options = { [optionFor(conversation.commands, entry)]: given.slice(0, discordLimits.optionTextChars) }
  const card = await conversation.run({ name: entry.command, options, viewer })
  return entry.takes === 'message' ? { ...card, visibility: 'private' } : withShare(card, { command: entry.command, text: oneLine(given), label: words.share })
}

/** A button, or what was chosen from a list of them. */
async function answerComponent(interaction: APIMessageComponentInteraction, ports: InteractionPorts): Promise<void> {
  const viewer = viewerOf(interaction)
  const { data } = interaction
  const action = decodeAction('values' in data ? data.values[0] ?? '' : data.custom_id)
  if (action === undefined) return sendAnswer(askedBy(interaction, 'private'), Promise.resolve(oldAnswer(viewer)), ports)
  const form = ports.conversation.formFor({ action, viewer })
  if (form !== undefined) return openForm(interaction, form, ports)
  const asked = askedBy(interaction, action.type === 'share' ? 'public' : 'private')
  return sendAnswer({ ...asked, isInPlace: turnsPage(action, interaction) }, ports.conversation.act(action, viewer), ports)
}

/** What a form was filled with. */
async function answerForm(interaction: APIModalSubmitInteraction, ports: InteractionPorts): Promise<void> {
  const viewer = viewerOf(interaction)
  const action = decodeAction(interaction.data.custom_id)
  const asked = askedBy(interaction, 'private')
  if (action === undefined) return sendAnswer(asked, Promise.resolve(oldAnswer(viewer)), ports)
  return sendAnswer(asked, ports.conversation.act(action, viewer, filledIn(interaction.data.components)), ports)
}

/** The next page of a private answer takes its place; a public one stays as everybody has seen it. */
function turnsPage(action: Action, { message }: APIMessageComponentInteraction): boolean {
  return action.type === 'run' && ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

function oldAnswer({ locale }: Viewer): Card {
  const words = wordsFor(locale).surface
  return nonAnswer(words.old, words.runAgain)
}

function askedBy(interaction: APIInteraction, visibility: Card['visibility']): Asked {
  const { id, token, application_id: applicationId } = interaction
  return { id, token, applicationId, visibility, isInPlace: false, locale: viewerOf(interaction).locale }
}

async function sendCompletions(interaction: APIApplicationCommandAutocompleteInteraction, ports: InteractionPorts): Promise<void> {
  const { conversation } = ports
  const focus = focusOf(interaction)
  const completing = focus === undefined ? [] : conversation.complete({ name: interaction.data.name, ...focus, viewer: viewerOf(interaction) })
  // A completion that comes too late is worth nothing: an empty list lets the person go on typing.
  const values = await waitedFor(completing, discordDeadlines.completionMs, [])
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: choicesOf(values) } }
  await respond(askedBy(interaction, 'private'), body, ports)
}

function choicesOf(completions: readonly Completion[]): { name: string, value: string }[] {
  return [...new Map(completions.map((completion) => [completion.value, completion])).values()]
    .map(({ label, value }) => ({ name: oneLine(label), value }))
    .filter(({ name, value }) => name !== '' && name.length <= discordLimits.completionChars && value.length <= discordLimits.completionChars)
    .slice(0, discordLimits.completions)
}
