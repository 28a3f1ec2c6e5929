import { describe, expect, it, vi } from 'vitest'
import { contractConversation } from '../contract-conversation.ts'
import { useDiscord } from './counterpart/use-discord.ts'
import { type Arrival, createServerList } from './server-list.ts'

const start = useDiscord()
const another = '5000000000000000001'

describe('a server that the bot was removed from while it was off', () => {
  it('is forgotten at the next start, and no other', async () => {
    const forget = vi.fn<(guildId: string) => Promise<number>>(async () => 3)
    const driver = await start(contractConversation(), { forget })
    driver.counterpart.gateway.dispatch('GUILD_CREATE', { id: another, unavailable: true })
    driver.counterpart.servers.add(another)
    await driver.restart()
    await driver.command('harbour', {})
    expect(forget).not.toHaveBeenCalled()
    driver.counterpart.servers.delete(another)
    await driver.restart()
    await vi.waitFor(() => expect(forget.mock.calls).toEqual([[another]]))
    await driver.restart()
    await driver.command('harbour', {})
    expect(forget).toHaveBeenCalledTimes(1)
  })

  it('is kept where another application starts over the same data', async () => {
    expect(await listOver(before(), { appId: '2' })).toEqual([])
  })
})

const before = () => new Map([['discord-servers|1', JSON.stringify([String(8n << 22n), String(9n << 22n), String(10n << 22n)])]])
const unknownGuild = async () => { throw Object.assign(new Error('Unknown Guild'), { code: 10_004, status: 404 }) }

/** The servers that are taken for left after an arrival. */
async function listOver(noted: Map<string, string>, arrival: Partial<Arrival>, get: () => Promise<unknown> = unknownGuild): Promise<string[]> {
  const left: string[] = []
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const notes = { note: async (key: string) => noted.get(key), setNote: async (key: string, value: string) => void noted.set(key, value) }
  const list = createServerList({ notes, log, onLeft: async (id) => { left.push(id) } })
  await list.arrived({ appId: '1', shard: [0, 1], guildIds: [], rest: { get }, ...arrival })
  return left
}

describe('what counts as left', () => {
  it('is only what the connection would serve', async () => {
    expect(await listOver(before(), { shard: [0, 4] })).toEqual([String(8n << 22n)])
    expect(await listOver(before(), { shard: [1, 4], guildIds: [String(9n << 22n)] })).toEqual([])
  })

  it('is nothing of which Discord says that the bot is there, or says nothing', async () => {
    expect(await listOver(before(), {}, async () => ({ id: '8' }))).toEqual([])
    const noted = before()
    expect(await listOver(noted, {}, async () => { throw Object.assign(new Error('Bad Gateway'), { status: 502 }) })).toEqual([])
    expect(await listOver(noted, {})).toHaveLength(3)
    expect(await listOver(noted, {})).toEqual([])
  })
})
