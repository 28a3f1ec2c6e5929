interface Option {
  readonly name?: string
  readonly description?: string
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly { readonly name: string, readonly value: unknown }[]
}

interface Command {
  readonly type?: number
  readonly name?: string
  readonly description?: string
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
    ...slash.flatMap((command) => checkCommand(command).map((fault) => `/${command.name ?? ''}: ${fault}`)),
  ]
}

function checkCommand({ name = '', description = '', options = [] }: Command): string[] {
  const names = options.map((option) => option.name)
  const required = options.map((option) => option.required === true)
  return [
    ...[name, ...names].flatMap((one = '') => slashName.test(one) && one === one.toLowerCase() ? [] : [`the name ${JSON.stringify(one)}`]),
    ...(description === '' || options.some((option) => (option.description ?? '') === '') ? ['an empty description'] : []),
    ...(new Set(names).size < names.length ? ['two options of one name'] : []),
    ...(required.some((is, index) => is && !required.slice(0, index).every(Boolean)) ? ['a required option after an optional one'] : []),
    ...options.flatMap((option) => option.autocomplete === true && option.choices !== undefined ? ['completion together with choices'] : []),
    ...(charsOf({ name, description, options }) > maxCommandChars ? ['more than 8,000 characters'] : []),
  ]
}

function charsOf({ name = '', description = '', options = [] }: Command): number {
  const words = options.flatMap((option) => [option.name ?? '', option.description ?? '', ...(option.choices ?? []).flatMap((choice) => [choice.name, String(choice.value)])])
  return [name, description, ...words].join('').length
}
