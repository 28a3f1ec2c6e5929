import type { AnyCommand } from '#chat/command.ts'

/** An entry in the menu of a message, which runs a command on the message's text. */
export interface MessageCommand {
  readonly label: string
  readonly command: string
  /** The option that takes the text. */
  readonly option: string
}

const messageCommands: readonly MessageCommand[] = [
  { label: 'Who said this?', command: 'whosaid', option: 'text' },
  { label: 'Check quote', command: 'checkquote', option: 'text' },
]

/** The menu entries whose command exists. */
export function messageCommandsFor(commands: readonly AnyCommand[]): readonly MessageCommand[] {
  return messageCommands.filter(({ command, option }) => commands.some((one) => one.name === command && option in one.options))
}
