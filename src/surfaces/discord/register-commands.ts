import { createHash } from 'node:crypto'
import type { REST } from 'discord.js'
import { type APIApplicationCommand, Routes } from 'discord-api-types/v10'
import type { AnyCommand } from '#chat/command.ts'
import { defineDiscordCommands } from './define-commands.ts'
import { isOutage } from './retry.ts'

export interface Registration {
  readonly rest: Pick<REST, 'put' | 'post' | 'delete'>
  readonly appId: string
  /** Only in this server; null for everywhere. */
  readonly guildId: string | null
  readonly commands: readonly AnyCommand[]
  readonly notes: {
    note(key: string): Promise<string | undefined>
    setNote(key: string, value: string): Promise<void>
  }
}

/** What Discord has of us, as it was noted when it took it. */
interface Registered {
  /** A server's id, or "global". */
  readonly place: string
  /** Type and name of each command → the hash of its definition, and Discord's id. */
  readonly commands: Readonly<Record<string, { readonly hash: string, readonly id: string }>>
}

type Definition = ReturnType<typeof defineDiscordCommands>[number]

const everywhere = 'global'
/** More changes than this go out as one list. */
const mostSingleChanges = 3

/** Makes Discord's list of commands the same as ours: nothing where nothing changed, else only what did, or all at once where that is less. */
export async function registerCommands({ rest, appId, guildId, commands, notes }: Registration): Promise<'registered' | 'unchanged'> {
  const place = guildId ?? everywhere
  const definitions = defineDiscordCommands(commands, guildId === null ? 'global' : 'guild')
  const key = `discord-commands|${appId}`
  const before = readNote(await notes.note(key))
  const here = before?.place === place ? before : undefined
  const changed = definitions.filter((definition) => here?.commands[nameOf(definition)]?.hash !== hashOf(definition))
  const gone = Object.keys(here?.commands ?? {}).filter((name) => !definitions.some((definition) => nameOf(definition) === name))
  if (here !== undefined && changed.length + gone.length === 0) return 'unchanged'
  const desk = { rest, appId, place }
  const isFew = here !== undefined && changed.length + gone.length <= mostSingleChanges
  const after = (isFew ? await changeSome(here, { changed, gone }, desk) : undefined) ?? await putAll(definitions, desk)
  await notes.setNote(key, JSON.stringify(after))
  // Moved from one server to everywhere, or back: in the old place each command would stand twice.
  if (before !== undefined && before.place !== place) await rest.put(routeFor(appId, before.place), { body: [] })
  return 'registered'
}

interface Desk {
  readonly rest: Registration['rest']
  readonly appId: string
  readonly place: string
}

async function putAll(definitions: readonly Definition[], { rest, appId, place }: Desk): Promise<Registered> {
  // Discord answers with the commands as it keeps them.
  const kept = await rest.put(routeFor(appId, place), { body: definitions }) as readonly APIApplicationCommand[] | undefined
  const noted = definitions.map((definition) => [nameOf(definition), { hash: hashOf(definition), id: idIn(kept, definition) }])
  return { place, commands: Object.fromEntries(noted) }
}

interface Changes {
  readonly changed: readonly Definition[]
  readonly gone: readonly string[]
}

/** Each change by itself; undefined where Discord does not take one so, and the whole list must go out. */
async function changeSome(before: Registered, { changed, gone }: Changes, { rest, appId, place }: Desk): Promise<Registered | undefined> {
  const route = routeFor(appId, place)
  const commands = { ...before.commands }
  try {
    for (const name of gone) {
      await rest.delete(`${route}/${before.commands[name]?.id ?? ''}`)
      delete commands[name]
    }
    for (const definition of changed) {
      // A command of the same type and name is replaced.
      const { id } = await rest.post(route, { body: definition }) as APIApplicationCommand
      commands[nameOf(definition)] = { hash: hashOf(definition), id }
    }
    return { place, commands }
  } catch (error) {
    if (isOutage(error)) throw error
    return undefined
  }
}

function idIn(kept: readonly APIApplicationCommand[] | undefined, definition: Definition): string {
  return Array.isArray(kept) ? kept.find((one: APIApplicationCommand) => nameOf(one) === nameOf(definition))?.id ?? '' : ''
}

function nameOf({ type, name }: Pick<Definition, 'type' | 'name'>): string {
  return `${type ?? 1} ${name}`
}

function hashOf(definition: Definition): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('base64url').slice(0, 22)
}

/** What an earlier version noted is not read: then the whole list goes out once. */
function readNote(note: string | undefined): Registered | undefined {
  if (note === undefined) return undefined
  try {
    // Written above.
    return JSON.parse(note) as Registered
  } catch {
    const [place] = note.split(' ')
    return place === undefined ? undefined : { place, commands: {} }
  }
}

function routeFor(appId: string, place: string) {
  return place === everywhere ? Routes.applicationCommands(appId) : Routes.applicationGuildCommands(appId, place)
}
