import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The command line cannot be read; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** The words and --options of a verb; throws a UsageError that ends with how the verb is used. */
export function readArguments(args: readonly string[], options: ParseArgsOptionsConfig, usage: string): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { positionals, values: values as Arguments['values'] } // no option here is "multiple", so no value is a list
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause })
  }
}
