import { UserError } from './errors.ts'
import type { OptionDefinition, OptionDefinitions, OptionValues } from './options.ts'
import { readDay } from './read-day.ts'
import type { Words } from './words/words.ts'

/** The longest text that a command reads; Discord lets 6,000 characters through, and no name or statement is that long. */
export const maxTextChars = 1000

/** What the checks need to know besides the value: the time, and the language of their refusals. */
export interface CheckContext {
  readonly now: Date
  readonly words: Words
  /** Option → what to say where it is missing; its description by default. */
  readonly hints?: Readonly<Record<string, string>>
}

/** Checks what a platform or a person gave against a command's definitions; throws a UserError that names the option, the value and the remedy. */
export function checkOptions<Options extends OptionDefinitions>(
  definitions: Options, given: Readonly<Record<string, unknown>>, context: CheckContext,
): OptionValues<Options> {
  const words = context.words.options
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(definitions, name))
  if (unknown !== undefined) throw new UserError(words.unknown(clip(unknown)), words.optionsHere(Object.keys(definitions).join(', ') || words.none))
  const values = Object.entries(definitions).map(([name, definition]) => [name, checkOption(name, definition, given[name], context)] as const)
  // Each value was checked against its own definition just above.
  return Object.fromEntries(values) as OptionValues<Options>
}

function checkOption(name: string, definition: OptionDefinition, given: unknown, context: CheckContext): string | number | boolean | undefined {
  const text = typeof given === 'string' ? given.trim() : given
  if (text === undefined || text === null || text === '') {
    if (definition.required === true) throw new UserError(context.words.options.missing(name), context.hints?.[name] ?? `${definition.description}.`)
    return definition.type === 'flag' ? false : undefined
  }
  switch (definition.type) {
    case 'text':
      return checkText(name, text, context.words)
    case 'day':
      return readDay(checkText(name, text, context.words), context)
    case 'flag':
      return checkFlag(name, text, context.words)
    case 'choice':
      return checkChoice(name, definition.choices, { given: text, words: context.words })
    case 'number':
      return checkNumber(name, definition, { given: text, words: context.words })
  }
}

function checkText(name: string, given: unknown, words: Words): string {
  const text = String(given)
  if (text.length <= maxTextChars) return text
  throw new UserError(words.options.tooLong(name, text.length), words.options.giveAtMost(maxTextChars))
}

function checkFlag(name: string, given: unknown, { options }: Words): boolean {
  if (typeof given === 'boolean') return given
  if (options.yes.test(String(given))) return true
  if (options.no.test(String(given))) return false
  throw new UserError(options.noFlag(name, clip(given)), options.writeFlag(name))
}

interface Given {
  readonly given: unknown
  readonly words: Words
}

/** A choice is taken as it is typed, or as it is read. */
function checkChoice(name: string, choices: readonly string[], { given, words }: Given): string {
  const wanted = String(given).toLowerCase()
  const choice = choices.find((word) => word.toLowerCase() === wanted || words.choices[word]?.toLowerCase() === wanted)
  if (choice !== undefined) return choice
  throw new UserError(words.options.noChoice(name, clip(given)), words.options.chooseOne(choices.map((word) => words.choices[word] ?? word).join(', ')))
}

function checkNumber(name: string, definition: { readonly min: number, readonly max: number }, { given, words }: Given): number {
  const number = Number(given)
  if (Number.isInteger(number) && number >= definition.min && number <= definition.max) return number
  throw new UserError(words.options.noNumber(name, clip(given)), words.options.giveNumber(definition.min, definition.max))
}

function clip(given: unknown): string {
  const text = String(given)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
