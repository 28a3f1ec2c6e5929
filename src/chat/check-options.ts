import { UserError } from './errors.ts'
import type { OptionDefinition, OptionDefinitions, OptionValues } from './options.ts'
import { readDay } from './read-day.ts'

/** The longest text that a command reads; Discord lets 6,000 characters through, and no name or statement is that long. */
export const maxTextChars = 1000

/** Checks what a platform or a person gave against a command's definitions; throws a UserError that names the option, the value and the remedy. */
export function checkOptions<Options extends OptionDefinitions>(
  definitions: Options, given: Readonly<Record<string, unknown>>, now: Date,
): OptionValues<Options> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(definitions, name))
  if (unknown !== undefined) throw new UserError(`There is no option “${clip(unknown)}”.`, `Options here: ${Object.keys(definitions).join(', ') || 'none'}.`)
  const values = Object.entries(definitions).map(([name, definition]) => [name, checkOption(name, definition, given[name], now)] as const)
  // Each value was checked against its own definition just above.
  return Object.fromEntries(values) as OptionValues<Options>
}

function checkOption(name: string, definition: OptionDefinition, given: unknown, now: Date): string | number | boolean | undefined {
  const text = typeof given === 'string' ? given.trim() : given
  if (text === undefined || text === null || text === '') {
    if (definition.required === true) throw new UserError(`Something is missing: ${name}.`, `${definition.description}.`)
    return definition.type === 'flag' ? false : undefined
  }
  switch (definition.type) {
    case 'text':
      return checkText(name, text)
    case 'day':
      return readDay(checkText(name, text), now)
    case 'flag':
      return checkFlag(name, text)
    case 'choice':
      return checkChoice(name, definition.choices, text)
    case 'number':
      return checkNumber(name, definition, text)
  }
}

function checkText(name: string, given: unknown): string {
  const text = String(given)
  if (text.length <= maxTextChars) return text
  throw new UserError(
    `That is ${text.length.toLocaleString('en-GB')} characters in “${name}”, more than I can search for.`,
    `Give at most ${maxTextChars.toLocaleString('en-GB')}; a few words that you remember are enough.`,
  )
}

function checkFlag(name: string, given: unknown): boolean {
  if (typeof given === 'boolean') return given
  if (/^(?:true|yes|on|1)$/i.test(String(given))) return true
  if (/^(?:false|no|off|0)$/i.test(String(given))) return false
  throw new UserError(`“${clip(given)}” is neither yes nor no for “${name}”.`, `Write ${name}:true or leave it out.`)
}

function checkChoice(name: string, choices: readonly string[], given: unknown): string {
  const choice = choices.find((word) => word.toLowerCase() === String(given).toLowerCase())
  if (choice !== undefined) return choice
  throw new UserError(`“${clip(given)}” is not one of the words for “${name}”.`, `Choose one of: ${choices.join(', ')}.`)
}

function checkNumber(name: string, definition: { readonly min: number, readonly max: number }, given: unknown): number {
  const number = Number(given)
  if (Number.isInteger(number) && number >= definition.min && number <= definition.max) return number
  throw new UserError(`“${clip(given)}” is not a number that “${name}” takes.`, `Give a whole number from ${definition.min} to ${definition.max}.`)
}

function clip(given: unknown): string {
  const text = String(given)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
