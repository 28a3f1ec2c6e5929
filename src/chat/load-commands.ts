import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { AnyCommand } from './command.ts'
import type { Completer } from './options.ts'

/** A command file is broken: the start must stop, and name it. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError'
}

const description = z.string().min(1).max(100)
const optionName = z.string().regex(/^[a-z_-]{1,32}$/)
const completion = z.union([z.enum(['person', 'story', 'outlet']), z.custom<Completer>((value) => typeof value === 'function', 'completes is neither a kind nor a function')])
const base = { description, required: z.boolean().optional() }
const option = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), isLong: z.boolean().optional(), completes: completion.optional(), ...base }),
  z.strictObject({ type: z.literal('day'), ...base }),
  z.strictObject({ type: z.literal('flag'), ...base }),
  z.strictObject({ type: z.literal('choice'), choices: z.array(z.string().min(1).max(100)).min(1).max(25), ...base }),
  z.strictObject({ type: z.literal('number'), min: z.int(), max: z.int(), ...base }),
])
const command = z.strictObject({
  name: z.string().max(32).regex(/^[a-z]+(?:-[a-z]+)?$/),
  description,
  example: z.string().min(1).max(100),
  options: z.record(optionName, option).refine((options) => Object.keys(options).length <= 25, 'more than 25 options')
    .refine(hasRequiredFirst, 'a required option after an optional one'),
  role: z.enum(['manager', 'operator']).optional(),
  answersPrivately: z.boolean().optional(),
  asks: z.array(optionName).max(5).optional(),
  isHidden: z.boolean().optional(),
  execute: z.custom<AnyCommand['execute']>((value) => typeof value === 'function', 'execute is not a function'),
})

/** Loads every command file of a folder, in the order of their names; throws a CommandFileError that names the first broken one. */
export async function loadCommands(folder: URL = new URL('../../commands/', import.meta.url)): Promise<readonly AnyCommand[]> {
  const files = (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort()
  const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, folder), file)))
  const twice = commands.find((one, index) => commands.findIndex((other) => other.name === one.name) !== index)
  if (twice !== undefined) throw new CommandFileError(`Two files in commands/ are named “${twice.name}”. Rename one of the commands.`)
  return commands
}

async function loadCommand(url: URL, file: string): Promise<AnyCommand> {
  const module: unknown = await import(url.href).catch((cause: unknown) => {
    throw new CommandFileError(`commands/${file} cannot be loaded: ${String(cause)}`, { cause })
  })
  const checked = z.object({ default: command }).safeParse(module)
  // zod writes optional keys as `T | undefined`; the definitions are literals, where a missing key is missing.
  if (checked.success) return checked.data.default as AnyCommand
  throw new CommandFileError(`commands/${file} is not a command: ${z.prettifyError(checked.error)}`)
}

function hasRequiredFirst(options: Readonly<Record<string, { required?: boolean | undefined }>>): boolean {
  const flags = Object.values(options).map(({ required }) => required === true)
  return flags.every((flag, index) => !flag || flags.slice(0, index).every(Boolean))
}
