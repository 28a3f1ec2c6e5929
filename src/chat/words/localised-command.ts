import type { AnyCommand } from '../command.ts'
import type { OptionDefinition } from '../options.ts'
import type { Words } from './words.ts'
import { wordsFor } from './words-for.ts'

/** A command as people of one language read it. */
export interface LocalisedCommand {
  readonly name: string
  readonly description: string
  readonly options: Readonly<Record<string, LocalisedOption>>
}

export interface LocalisedOption {
  readonly name: string
  readonly description: string
  /** Choice → how it is read; empty for other options. */
  readonly choices: Readonly<Record<string, string>>
}

/** A command's words in the language of a locale; what nobody has translated stays as the command's file has it. */
export function localisedCommand(command: AnyCommand, locale: string): LocalisedCommand {
  const words = wordsFor(locale)
  const own = words.commands[command.name]
  return {
    name: own?.name ?? command.name,
    description: own?.description ?? command.description,
    options: Object.fromEntries(Object.entries(command.options).map(([name, option]) => {
      const description = own?.options[name] ?? option.description
      return [name, { name: words.optionNames[name] ?? name, description, choices: choicesOf(option, words.choices) }]
    })),
  }
}

/** The command that is called so in its file, or in the language; its own name counts first. */
export function commandCalled(commands: readonly AnyCommand[], name: string, words: Words): AnyCommand | undefined {
  return commands.find((one) => one.name === name) ?? commands.find((one) => words.commands[one.name]?.name === name)
}

/** Each name that an option of the command may be typed under → its own. */
export function typedOptionNames({ options }: AnyCommand, words: Words): ReadonlyMap<string, string> {
  const names = Object.keys(options)
  return new Map([...names.map((name) => [words.optionNames[name] ?? name, name] as const), ...names.map((name) => [name, name] as const)])
}

function choicesOf(option: OptionDefinition, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return option.type === 'choice' ? Object.fromEntries(option.choices.map((choice) => [choice, words[choice] ?? choice])) : {}
}
