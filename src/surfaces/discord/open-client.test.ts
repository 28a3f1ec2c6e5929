import { describe, expect, it, vi } from 'vitest'
import { contractConversation } from '../contract-conversation.ts'
import { createDiscordCounterpart } from './counterpart/create-discord-counterpart.ts'
import { testGuildId } from './counterpart/interaction-event.ts'
import { useDiscord } from './counterpart/use-discord.ts'
import { createDiscordSurface } from './create-discord-surface.ts'

const start = useDiscord()

const quiet = {
  notes: { note: async () => undefined, setNote: async () => undefined },
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
}

describe('a start that must fail', () => {
  it.each([
    ['a token that REST refuses', 'MTIz.wrong.token', undefined, /DISCORD_TOKEN/],
    ['a token that the gateway refuses', 'MTIz.counterpart.token', 4004, /DISCORD_TOKEN/],
    ['intents that are not allowed', 'MTIz.counterpart.token', 4014, /Developer Portal/],
  ])('says what to do about %s', async (_, token, closeCode, message) => {
    const counterpart = await createDiscordCounterpart()
    if (closeCode !== undefined) counterpart.gateway.closeNextIdentify.push(closeCode)
    const onFatal = vi.fn<(error: Error) => void>()
    const surface = createDiscordSurface({
      token, appId: null, guildId: null, apiBase: counterpart.apiBase, conversation: contractConversation(), ...quiet, onFatal,
    })
    await expect(surface.start()).rejects.toThrow(message)
    expect(onFatal).not.toHaveBeenCalled()
    await surface.stop()
    await counterpart.stop()
  })
})

describe('a start during an outage', () => {
  it('starts without registering, and registers a little later', async () => {
    const counterpart = await createDiscordCounterpart()
    counterpart.accidents.push({ method: 'PUT', path: /commands$/, status: 503, times: 4 })
    const { lines } = await start(contractConversation(), {}, counterpart)
    expect(lines).toContainEqual(['error', expect.stringContaining('those of before still answer')])
    await vi.waitFor(() => expect(counterpart.commands()).not.toEqual([]), { timeout: 5_000 })
  })

  it('tries again until Discord is back', async () => {
    const counterpart = await createDiscordCounterpart()
    counterpart.accidents.push({ method: 'GET', path: /gateway/, status: 503, times: 5 })
    const surface = createDiscordSurface({
      token: 'MTIz.counterpart.token', appId: null, guildId: null, apiBase: counterpart.apiBase, conversation: contractConversation(), ...quiet,
      onFatal: () => undefined,
    })
    await surface.start()
    expect(counterpart.gateway.counts.identified).toBe(1)
    await surface.stop()
    await counterpart.stop()
  })
})

it('opens as many connections as Discord recommends, and answers on each', async () => {
  const { counterpart, command } = await start(contractConversation(), {}, await createDiscordCounterpart(2))
  expect(counterpart.gateway.counts.identified).toBe(2)
  expect((await command('harbour', {})).text).toContain('Harbour')
})

it('opens the connections that are this process’s, and no others', async () => {
  const { counterpart } = await start(contractConversation(), { shards: { ids: [0, 2], count: 4 } }, await createDiscordCounterpart(4))
  expect(counterpart.gateway.shards).toEqual([[0, 4], [2, 4]])
})

describe('accidents of the gateway', () => {
  it.each([4004, 4010, 4011, 4012, 4013, 4014])('ends for good on close code %i, with the remedy', async (code) => {
    const { counterpart, fatal } = await start()
    counterpart.gateway.close(code)
    await vi.waitFor(() => expect(fatal).toHaveLength(1))
    expect(fatal[0]?.message).toMatch(/DISCORD_|Install|Developer Portal|Start/i)
  })

  it('goes on where it was when Discord asks it to reconnect, and answers what came meanwhile', async () => {
    const { counterpart, command, lines } = await start()
    counterpart.gateway.requestReconnect()
    expect((await command('harbour', {})).text).toContain('Harbour')
    await vi.waitFor(() => expect(lines).toContainEqual(['info', 'the connection to Discord is back']))
    expect(counterpart.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
  })

  it('goes on where it was when the wire breaks, and answers once what came meanwhile', async () => {
    const { counterpart, run, answerTo } = await start()
    counterpart.gateway.drop()
    const dialogue = run('harbour', {})
    expect((await answerTo(dialogue)).text).toContain('Harbour')
    expect(counterpart.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
    expect(counterpart.requests.filter(({ path }) => path.includes(dialogue.token))).toHaveLength(1)
  })

  it('comes in anew when the session is forgotten', async () => {
    const { counterpart, command } = await start()
    counterpart.gateway.forgetSession()
    counterpart.gateway.requestReconnect()
    await vi.waitFor(() => expect(counterpart.gateway.counts.identified).toBe(2), { timeout: 15_000, interval: 50 })
    expect((await command('harbour', {})).text).toContain('Harbour')
  })

  it('forgets a server that it was removed from, and takes an outage for no removal', async () => {
    const forget = vi.fn<(guildId: string) => Promise<number>>(async () => 7)
    const { counterpart, lines } = await start(contractConversation(), { forget })
    counterpart.gateway.dispatch('GUILD_DELETE', { id: testGuildId, unavailable: true })
    await vi.waitFor(() => expect(lines).toContainEqual(['warn', 'a server is out of reach for a while']))
    expect(forget).not.toHaveBeenCalled()
    counterpart.gateway.dispatch('GUILD_DELETE', { id: testGuildId })
    await vi.waitFor(() => expect(lines).toContainEqual(['info', 'removed from a server, everything kept of it is deleted']))
    expect(forget.mock.calls).toEqual([[testGuildId]])
  })

  it('goes on where it was when nothing is heard any more', async () => {
    const { counterpart, command } = await start()
    counterpart.gateway.mute()
    await vi.waitFor(() => expect(counterpart.gateway.counts.resumed).toBe(1), { timeout: 15_000, interval: 50 })
    expect((await command('harbour', {})).text).toContain('Harbour')
  })

  it('keeps the connection alive', async () => {
    const { counterpart } = await start()
    await vi.waitFor(() => expect(counterpart.gateway.counts.heartbeats).toBeGreaterThan(1), { timeout: 5_000 })
  })
})
