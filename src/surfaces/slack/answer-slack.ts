import type { Action } from '#chat/button-action.ts'
import type { Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { commandCalled } from '#chat/words/localised-command.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { readButtonValue } from './button-value.ts'
import { decodeText } from './decode-text.ts'

/** Who asked, where. */
export interface Asker {
  readonly workspaceId: string | null
  readonly userId: string
  readonly channelId: string
}

/** A slash command as Slack delivers it: "/timeline", and the text behind it. */
export interface TypedCommand {
  readonly name: string
  readonly text: string
}

/** Names clash: a workspace's last installed app wins a command. Behind this one all others can be reached. */
export const umbrella = 'onrecord'

/** The line that stands behind `/timeline harbour`, or behind the umbrella: `/onrecord timeline harbour`. */
export function typedLine(conversation: Conversation, command: TypedCommand): string {
  const name = command.name.replace(/^\//, '').toLowerCase()
  const text = decodeText(command.text).trim()
  const isUmbrella = !isCommand(conversation, name) && (name === umbrella || isCommand(conversation, firstWord(text)))
  return isUmbrella ? text : `/${name} ${text}`.trim()
}

/** A command's name and its text; nothing, or no such command, is answered with help. */
export async function answerVerb(conversation: Conversation, viewer: Viewer, text: string): Promise<Card> {
  const command = commandCalled(conversation.commands, firstWord(text), wordsFor(viewer.locale))
  if (command !== undefined) return conversation.runLine({ line: text, viewer })
  const help = isCommand(conversation, 'help') ? await conversation.runLine({ line: '/help', viewer }) : undefined
  if (text === '' && help !== undefined) return help
  const refusal = await conversation.runLine({ line: text, viewer })
  return { visibility: 'private', blocks: [...refusal.blocks, ...help?.blocks ?? []] }
}

/** Commands that readers may run too, and in which managers may do more. */
const alsoForManagers = new Set(['digest'])

/** Whether it matters for a line who made the channel. */
export function isManaging(conversation: Conversation, line: string): boolean {
  const command = conversation.commands.find(({ name }) => name === firstWord(line))
  // A command that is not listed stands behind a button.
  return command === undefined || command.role !== undefined || alsoForManagers.has(command.name)
}

function firstWord(text: string): string {
  return text.split(/\s/, 1)[0]?.replace(/^\//, '').toLowerCase() ?? ''
}

function isCommand(conversation: Conversation, name: string): boolean {
  return conversation.commands.some((command) => command.name === name)
}

/** A pressed button: only "share" may show its answer to everybody. */
export async function answerPress(conversation: Conversation, viewer: Viewer, value: string): Promise<Card> {
  const action = readButtonValue(value)
  if (action === undefined) return oldAnswer(viewer.locale)
  const card = await conversation.act(action, viewer)
  return action.type === 'share' ? card : { ...card, visibility: 'private' }
}

/** The command line that a shared answer repeats. */
export function sharedLine(value: string): string | undefined {
  const action: Action | undefined = readButtonValue(value)
  return action?.type === 'share' ? action.line : undefined
}

/** What follows the first mention of the bot, as it was typed. */
export function textAfterMention(text: string, botUserId: string): string {
  const mention = new RegExp(`<@${botUserId}(?:\\|[^<>]{0,100})?>`).exec(text)
  return decodeText(mention === null ? text : text.slice(mention.index + mention[0].length)).trim()
}

/** What is said of a button, or a form, of an earlier version. */
export function oldAnswer(locale: string): Card {
  const words = wordsFor(locale).surface
  return nonAnswer(words.old, words.runAgain)
}
