type Localised = Readonly<Record<string, string>>

interface Option {
  readonly name?: string
  readonly name_localizations?: Localised
  readonly description_localizations?: Localised
  readonly description?: string
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly { readonly name: string, readonly value: unknown, readonly name_localizations?: Localised }[]
}

interface Command {
  readonly type?: number
  readonly name?: string
  readonly description?: string
  readonly name_localizations?: Localised
  readonly description_localizations?: Localised
  readonly options?: readonly Option[]
}

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const maxCommandChars = 8_000

/** What Discord refuses in a set of commands although its document lets it pass. */
export function checkCommands(commands: readonly Command[]): string[] {
  const slash = commands.filter(({ type }) => type === undefined || type === 1)
  const names = commands.map(({ type, name }) => `${type ?? 1} ${name ?? ''}`)
  return [
    ...(slash.length > 100 ? [`${slash.length} slash commands`] : []),
    ...(commands.length - slash.length > 15 ? ['more than 15 menu entries'] : []),
    ...(new Set(names).size < names.length ? ['two commands of one name'] : []),
    ...sharedNames(slash).map((name) => `two commands that somebody may call ${name}`),
    ...slash.flatMap((command) => checkCommand(command).map((fault) => `/${command.name ?? ''}: ${fault}`)),
  ]
}

function checkCommand(command: Command): string[] {
  const { name = '', description = '', options = [] } = command
  const names = options.map((option) => option.name)
  const required = options.map((option) => option.required === true)
  return [
    ...[name, ...names, ...[command, ...options].flatMap(namesElsewhere)].flatMap((one = '') => slashName.test(one) && one === one.toLowerCase() ? [] : [`the name ${JSON.stringify(one)}`]),
    ...(description === '' || options.some((option) => (option.description ?? '') === '') ? ['an empty description'] : []),
    ...(new Set(names).size < names.length ? ['two options of one name'] : []),
    ...sharedNames(options).map((one) => `two options that somebody may call ${one}`),
    ...(required.some((is, index) => is && !required.slice(0, index).every(Boolean)) ? ['a required option after an optional one'] : []),
    ...options.flatMap((option) => option.autocomplete === true && option.choices !== undefined ? ['completion together with choices'] : []),
    ...languageFaults(command),
    ...(charsOf(command) > maxCommandChars ? ['more than 8,000 characters'] : []),
  ]
}

/** A person finds a command by its own name, or by that of the person's language: no other may have either. */
function sharedNames(named: readonly (Command | Option)[]): string[] {
  const all = named.flatMap((one) => [...new Set([one.name ?? '', ...namesElsewhere(one)])])
  return all.filter((name, index) => all.indexOf(name) !== index)
}

function namesElsewhere({ name_localizations: names = {} }: Command | Option): string[] {
  return Object.values(names)
}

/** Words in other languages have the same limits, and may not be empty. */
function languageFaults({ description_localizations: descriptions = {}, options = [] }: Command): string[] {
  const choices = options.flatMap((option) => option.choices ?? []).map((choice) => choice.name_localizations ?? {})
  const texts = [descriptions, ...options.map((option) => option.description_localizations ?? {}), ...choices]
  return texts.flatMap((localised) => Object.entries(localised))
    .flatMap(([language, text]) => text === '' || text.length > 100 ? [`${language}: ${text.length} characters`] : [])
}

/** Of each text the longest of its languages counts. */
function charsOf(command: Command): number {
  const { name, description, name_localizations: names, description_localizations: descriptions, options = [] } = command
  const choices = options.flatMap((option) => option.choices ?? [])
  const sizes = [
    longest(name, names), longest(description, descriptions),
    ...options.map((option) => longest(option.name, option.name_localizations) + longest(option.description, option.description_localizations)),
    ...choices.map((choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length),
  ]
  return sizes.reduce((sum, size) => sum + size, 0)
}

function longest(text = '', localised: Localised = {}): number {
  return Math.max(text.length, ...Object.values(localised).map(({ length }) => length))
}
