import type { AnyCommand } from '../command.ts'
import type { OptionDefinition } from '../options.ts'
import { wordsFor } from './words-for.ts'

/** A command as people of one language read it; names are typed, and stay. */
export interface LocalisedCommand {
  readonly name: string
  readonly description: string
  readonly options: Readonly<Record<string, LocalisedOption>>
}

export interface LocalisedOption {
  readonly description: string
  /** Choice → how it is read; empty for other options. */
  readonly choices: Readonly<Record<string, string>>
}

/** A command's words in the language of a locale; what nobody has translated stays as the command's file has it. */
export function localisedCommand(command: AnyCommand, locale: string): LocalisedCommand {
  const words = wordsFor(locale)
  const own = words.commands[command.name]
  return {
    name: command.name,
    description: own?.description ?? command.description,
    options: Object.fromEntries(Object.entries(command.options).map(([name, option]) => (
      [name, { description: own?.options[name] ?? option.description, choices: choicesOf(option, words.choices) }]
    ))),
  }
}

function choicesOf(option: OptionDefinition, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return option.type === 'choice' ? Object.fromEntries(option.choices.map((choice) => [choice, words[choice] ?? choice])) : {}
}
