import type { Card } from '#chat/card.ts'
import type { AnyCommand, Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { withShare } from '#chat/with-share.ts'
import type { Words } from '#chat/words/words.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { oldAnswer } from './answer-slack.ts'
import { oneLine } from './escape.ts'

/** The commands that work on a message, and what of it they take. */
const shortcuts: readonly Shortcut[] = [
  { command: 'whosaid', takes: 'text' },
  { command: 'checkquote', takes: 'text' },
  { command: 'why', takes: 'message' },
]

export interface Shortcut {
  readonly command: keyof Words['surface']['menu']
  readonly takes: 'text' | 'message'
}

export interface ChosenMessage {
  /** The shortcut's callback_id. */
  readonly name: string
  readonly text: string
  /** What Slack knows the message by. */
  readonly ts: string
}

const maxTextChars = 900

/** The shortcuts whose command exists. */
export function shortcutsFor(commands: readonly AnyCommand[]): readonly Shortcut[] {
  return shortcuts.filter(({ command }) => commands.some(({ name }) => name === command))
}

/** Runs a command on a message: on its words, or on itself. */
export async function answerShortcut(conversation: Conversation, viewer: Viewer, { name, text, ts }: ChosenMessage): Promise<Card> {
  const shortcut = shortcuts.find(({ command }) => command === name)
  const words = wordsFor(viewer.locale).surface
  const given = shortcut?.takes === 'message' ? ts : text.slice(0, maxTextChars)
  const option = Object.keys(conversation.commands.find((command) => command.name === name)?.options ?? {})[0]
  if (given.trim() === '') return nonAnswer(words.noWordsInMessage, words.takesRememberedWords(name))
  if (option === undefined) return oldAnswer(viewer.locale)
  const card = await conversation.run({ name, options: { [option]: given }, viewer })
  return shortcut?.takes === 'message' ? card : withShare(card, { command: name, text: oneLine(given), label: words.share })
}
