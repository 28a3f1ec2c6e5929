import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { Card } from '#chat/card.ts'
import type { Accident } from './counterpart/create-discord-counterpart.ts'
import type { DiscordDriver } from './counterpart/create-discord-driver.ts'
import { useDiscord } from './counterpart/use-discord.ts'

const start = useDiscord()
const card: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }
const to = { surface: 'discord', workspaceId: null, channel: '1001' } as const
const callback = { method: 'POST', path: /\/callback$/ }
const original = { method: 'PATCH', path: /@original$/ }
const posting = { method: 'POST', path: /^\/channels\// }

function troubles({ lines }: DiscordDriver): readonly string[] {
  return lines.filter(([level]) => level !== 'info').map(([, message]) => message)
}

describe('an answer stands once, whatever Discord says meanwhile, and the operator reads one line', () => {
  it.each<[string, string, Accident, RegExp]>([
    ['a limit of the route', 'slow', { ...original, status: 429, times: 1, retryAfterSeconds: 1 }, /slow down/],
    ['a limit of everything', 'harbour', { ...callback, status: 429, times: 1, retryAfterSeconds: 1, isGlobal: true }, /slow down/],
    ['a short outage', 'harbour', { ...callback, status: 500, times: 2 }, /errors of its own/],
    ['a longer outage', 'slow', { ...original, status: 503, times: 6 }, /errors of its own/],
    ['a reply that is lost', 'slow', { ...callback, status: 502, times: 1, isAfterwards: true }, /errors of its own/],
  ])('%s', async (_, name, accident, line) => {
    const discord = await start()
    discord.counterpart.accidents.push(accident)
    const dialogue = discord.run(name, {})
    await discord.answerTo(dialogue)
    await sleep(100)
    expect(dialogue.messages).toHaveLength(1)
    expect(troubles(discord)).toEqual([expect.stringMatching(line)])
  })

  it('an interaction that Discord has forgotten is left, with one line', async () => {
    const discord = await start()
    discord.counterpart.accidents.push({ ...callback, status: 404, code: 10_062, times: 1 })
    discord.run('harbour', {})
    await vi.waitFor(() => expect(troubles(discord)).toEqual([expect.stringContaining('too late')]))
    expect((await discord.command('harbour', {})).text).toContain('Harbour')
    expect(troubles(discord)).toHaveLength(1)
  })
})

describe('an answer that Discord refuses is not tried again, and the operator reads one line', () => {
  it.each<[string, string, Accident]>([
    ['no access (403, 50001)', 'harbour', { ...callback, status: 403, code: 50_001, times: 1 }],
    ['a token of the interaction that is refused (401)', 'harbour', { ...callback, status: 401, code: 50_027, times: 1 }],
    ['the same after “thinking”', 'slow', { ...original, status: 401, code: 50_027, times: 1 }],
  ])('%s', async (_, name, accident) => {
    const discord = await start()
    discord.counterpart.accidents.push(accident)
    const dialogue = discord.run(name, {})
    await vi.waitFor(() => expect(troubles(discord)).toHaveLength(1), { timeout: 5_000 })
    await sleep(1_000)
    expect(troubles(discord)).toEqual([expect.stringContaining('could not be sent')])
    const isSame = ({ path, method }: { path: string, method: string }) => path.includes(dialogue.token) && method === accident.method
    expect(discord.counterpart.requests.filter(isSame)).toHaveLength(1)
    // What Discord says of one interaction says nothing of the bot.
    expect(discord.fatal).toEqual([])
    expect((await discord.command('harbour', {})).text).toContain('Harbour')
  })
})

describe('answers have a way of their own', () => {
  it('a limit of everything that holds a post up holds no late answer up', async () => {
    const discord = await start()
    discord.counterpart.accidents.push({ ...posting, status: 429, times: 1, retryAfterSeconds: 6, isGlobal: true })
    const posted = discord.surface.post(to, card, 'daily|1')
    await vi.waitFor(() => expect(troubles(discord)).toEqual([expect.stringContaining('slow down')]))
    await discord.answerTo(discord.run('slow', {}))
    expect(discord.counterpart.posts.get('1001') ?? []).toHaveLength(0)
    await posted
    expect(discord.counterpart.posts.get('1001')).toHaveLength(1)
  })
})

describe('a post', () => {
  it.each<[string, Accident]>([
    ['a limit of the channel', { ...posting, status: 429, times: 1, retryAfterSeconds: 1 }],
    ['a limit of everything', { ...posting, status: 429, times: 1, retryAfterSeconds: 1, isGlobal: true }],
    ['an outage', { ...posting, status: 503, times: 5 }],
    ['a reply that is lost', { ...posting, status: 500, times: 1, isAfterwards: true }],
  ])('stands once after %s, with one line', async (_, accident) => {
    const discord = await start()
    discord.counterpart.accidents.push(accident)
    await discord.surface.post(to, card, 'daily|1')
    expect(discord.counterpart.posts.get('1001')).toHaveLength(1)
    expect(troubles(discord)).toHaveLength(1)
  })

  it.each([[true, 2], [false, 0]])('waits for a turn before each repeat after a limit of everything (%s)', async (isGlobal, turns) => {
    const { counterpart, surface } = await start()
    counterpart.accidents.push({ ...posting, status: 429, times: 2, retryAfterSeconds: 0.2, isGlobal })
    const turn = vi.fn(async () => undefined)
    // discord.js knows a channel's route by an id as long as Discord's own.
    const channel = '5000000000000000001'
    await surface.post({ ...to, channel }, card, 'daily|1', undefined, turn)
    expect(turn).toHaveBeenCalledTimes(turns)
    expect(counterpart.posts.get(channel)).toHaveLength(1)
  })

  it.each([
    [403, 50_001, 'no-permission'],
    [403, 50_013, 'no-permission'],
    [404, 10_003, 'no-such-channel'],
    [403, 50_007, 'closed-direct-messages'],
  ])('says that %i, %i means %s, and is not tried again', async (status, code, trouble) => {
    const { counterpart, surface } = await start()
    counterpart.accidents.push({ ...posting, status, code, times: 1 })
    await expect(surface.post(to, card, 'daily|1')).rejects.toMatchObject({ trouble, isSurelyUnsent: true })
    expect(counterpart.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1)
  })

  it('ends the bot, with the remedy, where Discord refuses the token, although the gateway still stands', async () => {
    const { counterpart, surface, fatal } = await start()
    counterpart.accidents.push({ ...posting, status: 401, times: 2 })
    await expect(surface.post(to, card, 'daily|1')).rejects.toMatchObject({ trouble: 'revoked' })
    await expect(surface.post({ ...to, channel: '1002' }, card, 'daily|2')).rejects.toMatchObject({ trouble: 'revoked' })
    expect(counterpart.posts.size).toBe(0)
    expect(fatal.map(({ message }) => message)).toEqual([expect.stringContaining('DISCORD_TOKEN')])
  })
})

describe('the gateway', () => {
  it.each([
    ['asks to reconnect', (discord: DiscordDriver) => discord.counterpart.gateway.requestReconnect()],
    ['breaks', (discord: DiscordDriver) => discord.counterpart.gateway.drop()],
  ])('loses no command and answers none twice when it %s', async (_, happen) => {
    const discord = await start()
    const slow = discord.run('slow', {})
    await sleep(300)
    happen(discord)
    const meanwhile = discord.run('harbour', {})
    expect((await discord.answerTo(meanwhile)).text).toContain('Harbour')
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    expect([slow.messages.length, meanwhile.messages.length]).toEqual([1, 1])
    expect(discord.lines.filter(([, message]) => message.includes('reconnecting'))).toHaveLength(1)
    expect(discord.counterpart.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
  })

  it('answers what came while nothing was heard, once, after one line', async () => {
    const discord = await start()
    const slow = discord.run('slow', {})
    await sleep(300)
    discord.counterpart.gateway.mute()
    const meanwhile = discord.run('harbour', {})
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    expect((await discord.answerTo(meanwhile)).text).toContain('Harbour')
    expect((await discord.command('harbour', {})).text).toContain('Harbour')
    expect([slow.messages.length, meanwhile.messages.length]).toEqual([1, 1])
    expect(discord.counterpart.gateway.counts).toMatchObject({ identified: 1, resumed: 1 })
    expect(discord.lines.filter(([, message]) => message.includes('reconnecting'))).toHaveLength(1)
    expect(troubles(discord)).toEqual([])
  }, 30_000)

  it('finishes what is under way when the session is forgotten, and comes in anew, after one line', async () => {
    const discord = await start()
    const slow = discord.run('slow', {})
    await sleep(300)
    discord.counterpart.gateway.forgetSession()
    discord.counterpart.gateway.requestReconnect()
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    await vi.waitFor(() => expect(discord.counterpart.gateway.counts).toMatchObject({ identified: 2, resumed: 0 }), { timeout: 15_000, interval: 50 })
    expect((await discord.command('harbour', {})).text).toContain('Harbour')
    expect(slow.messages).toHaveLength(1)
    expect(discord.lines.filter(([, message]) => message.includes('reconnecting'))).toHaveLength(1)
    expect(troubles(discord)).toEqual([])
  }, 30_000)

  it.each([4004, 4014])('finishes what is under way when it closes for good with %i, and says once why', async (code) => {
    const discord = await start()
    const slow = discord.run('slow', {})
    await sleep(300)
    discord.counterpart.gateway.close(code)
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    expect(slow.messages).toHaveLength(1)
    expect(discord.fatal).toHaveLength(1)
    expect(discord.lines.filter(([, message]) => message.includes('reconnecting'))).toEqual([])
    expect(troubles(discord)).toEqual([])
  })
})
