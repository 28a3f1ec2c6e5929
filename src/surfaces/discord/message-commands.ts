import type { AnyCommand } from '#chat/command.ts'
import type { Words } from '#chat/words/words.ts'
import { wordsFor } from '#chat/words/words-for.ts'

/** An entry in the menu of a message, which runs a command on the message's words, or on the message itself. */
export interface MessageCommand {
  /** Its name with Discord; people see it in their language. */
  readonly label: string
  readonly command: keyof Words['surface']['menu']
  readonly takes: 'text' | 'message'
}

const { menu } = wordsFor('en').surface

const messageCommands: readonly MessageCommand[] = [
  { label: menu.whosaid, command: 'whosaid', takes: 'text' },
  { label: menu.checkquote, command: 'checkquote', takes: 'text' },
  { label: menu.why, command: 'why', takes: 'message' },
]

/** The menu entries whose command exists. */
export function messageCommandsFor(commands: readonly AnyCommand[]): readonly MessageCommand[] {
  return messageCommands.filter(({ command }) => commands.some(({ name }) => name === command))
}

/** The option that takes what the menu was opened on: the command's first. */
export function optionFor(commands: readonly AnyCommand[], { command }: MessageCommand): string {
  return Object.keys(commands.find(({ name }) => name === command)?.options ?? {})[0] ?? ''
}
