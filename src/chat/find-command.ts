import type { AnyCommand } from './command.ts'
import { UserError } from './errors.ts'
import { parseLine } from './parse-line.ts'
import { commandCalled, typedOptionNames } from './words/localised-command.ts'
import type { Words } from './words/words.ts'

const maxLineChars = 6000

/** The command of that name, in English or in the language of the words; throws a UserError that suggests a similar one. */
export function findCommand(commands: readonly AnyCommand[], name: string, words: Words): AnyCommand {
  const { conversation } = words
  const command = commandCalled(commands, name, words)
  if (command !== undefined) return command
  const similar = commands.find((one) => one.isHidden !== true && one.name.startsWith(name.slice(0, 3)))
  throw new UserError(conversation.noCommand(name.slice(0, 40)), similar === undefined ? conversation.seeAll : conversation.didYouMean(similar.name))
}

/** A typed line as a command with its options, not yet checked; throws a UserError where it is too long, or names no command. */
export function readLine(
  commands: readonly AnyCommand[], line: string, words: Words,
): { readonly command: AnyCommand, readonly options: Readonly<Record<string, string>> } {
  if (line.length > maxLineChars) throw new UserError(words.conversation.lineTooLong(line.length), words.conversation.fewWordsAreEnough)
  const namesOf = (typed: string) => {
    const command = commandCalled(commands, typed, words)
    return command === undefined ? new Map<string, string>() : typedOptionNames(command, words)
  }
  const { name, positional, named } = parseLine(line, (typed) => [...namesOf(typed).keys()])
  const command = findCommand(commands, name === '' ? 'help' : name, words)
  const own = Object.fromEntries(Object.entries(named).map(([typed, value]) => [namesOf(name).get(typed) ?? typed, value]))
  return { command, options: withPositional(command, { positional, named: own }, words) }
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
