import type { AnyCommand } from './command.ts'
import { UserError } from './errors.ts'
import { parseLine } from './parse-line.ts'
import type { Words } from './words/words.ts'

const maxLineChars = 6000

/** The command of that name; throws a UserError that suggests a similar one. */
export function findCommand(commands: readonly AnyCommand[], name: string, { conversation }: Words): AnyCommand {
  const command = commands.find((one) => one.name === name)
  if (command !== undefined) return command
  const similar = commands.find((one) => one.isHidden !== true && one.name.startsWith(name.slice(0, 3)))
  throw new UserError(conversation.noCommand(name.slice(0, 40)), similar === undefined ? conversation.seeAll : conversation.didYouMean(similar.name))
}

/** A typed line as a command with its options, not yet checked; throws a UserError where it is too long, or names no command. */
export function readLine(
  commands: readonly AnyCommand[], line: string, words: Words,
): { readonly command: AnyCommand, readonly options: Readonly<Record<string, string>> } {
  if (line.length > maxLineChars) throw new UserError(words.conversation.lineTooLong(line.length), words.conversation.fewWordsAreEnough)
  const { name, positional, named } = parseLine(line, (typed) => Object.keys(commands.find((one) => one.name === typed)?.options ?? {}))
  const command = findCommand(commands, name === '' ? 'help' : name, words)
  return { command, options: withPositional(command, { positional, named }, words) }
}

interface Typed {
  readonly positional: string
  readonly named: Readonly<Record<string, string>>
}

/** Positional text goes to the first option; what the person named goes where it was named. */
function withPositional(command: AnyCommand, { positional, named }: Typed, { conversation }: Words): Readonly<Record<string, string>> {
  const [first] = Object.keys(command.options)
  if (positional === '' || (first !== undefined && named[first] !== undefined)) return { ...named }
  if (first === undefined) throw new UserError(conversation.takesNoWords(command.name), conversation.typeJust(command.name))
  return { [first]: positional, ...named }
}
