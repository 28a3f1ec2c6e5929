import { createHash } from 'node:crypto'
import type { REST } from 'discord.js'
import { Routes } from 'discord-api-types/v10'
import type { AnyCommand } from '#chat/command.ts'
import { defineDiscordCommands } from './define-commands.ts'

export interface Registration {
  readonly rest: Pick<REST, 'put'>
  readonly appId: string
  /** Only in this server; null for everywhere. */
  readonly guildId: string | null
  readonly commands: readonly AnyCommand[]
  readonly notes: {
    note(key: string): Promise<string | undefined>
    setNote(key: string, value: string): Promise<void>
  }
}

/** Makes Discord's list of commands the same as ours; sends nothing when the note says that it is. */
export async function registerCommands({ rest, appId, guildId, commands, notes }: Registration): Promise<'registered' | 'unchanged'> {
  const body = defineDiscordCommands(commands, guildId === null ? 'global' : 'guild')
  const registered = `${guildId ?? everywhere} ${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`
  const key = `discord-commands|${appId}`
  const before = await notes.note(key)
  if (before === registered) return 'unchanged'
  await rest.put(routeFor(appId, guildId ?? everywhere), { body })
  await notes.setNote(key, registered)
  const [placeBefore] = before?.split(' ') ?? []
  // Moved from one server to everywhere, or back: in the old place each command would stand twice.
  if (placeBefore !== undefined && placeBefore !== (guildId ?? everywhere)) await rest.put(routeFor(appId, placeBefore), { body: [] })
  return 'registered'
}

const everywhere = 'global'

function routeFor(appId: string, place: string) {
  return place === everywhere ? Routes.applicationCommands(appId) : Routes.applicationGuildCommands(appId, place)
}
