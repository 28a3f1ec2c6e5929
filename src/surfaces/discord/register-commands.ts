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

/** Makes Discord's list of commands the same as ours; sends nothing when the noted hash says that it is. */
export async function registerCommands({ rest, appId, guildId, commands, notes }: Registration): Promise<'registered' | 'unchanged'> {
  const body = defineDiscordCommands(commands, guildId === null ? 'global' : 'guild')
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const key = `discord-commands|${appId}|${guildId ?? 'global'}`
  if (await notes.note(key) === hash) return 'unchanged'
  await rest.put(guildId === null ? Routes.applicationCommands(appId) : Routes.applicationGuildCommands(appId, guildId), { body })
  await notes.setNote(key, hash)
  return 'registered'
}
