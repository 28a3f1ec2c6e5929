import { setTimeout as sleep } from 'node:timers/promises'
import { InteractionType } from 'discord-api-types/v10'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Card } from '#chat/card.ts'
import { contractConversation } from '../contract-conversation.ts'
import type { Accident } from './counterpart/create-discord-counterpart.ts'
import { createDiscordCounterpart } from './counterpart/create-discord-counterpart.ts'
import { createDiscordDriver, type DiscordDriver } from './counterpart/create-discord-driver.ts'
import { createDiscordSurface } from './create-discord-surface.ts'

let driver: DiscordDriver | undefined

async function start(): Promise<DiscordDriver> {
  driver = await createDiscordDriver(contractConversation())
  return driver
}

afterEach(async () => {
  const ended = driver
  driver = undefined
  await ended?.stop()
  expect(ended?.counterpart.faults ?? []).toEqual([])
})

const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }

describe('a start that must fail', () => {
  it.each([
    ['a token that REST refuses', 'MTIz.wrong.token', undefined, /DISCORD_TOKEN/],
    ['a token that the gateway refuses', 'MTIz.counterpart.token', 4004, /DISCORD_TOKEN/],
    ['intents that are not allowed', 'MTIz.counterpart.token', 4014, /Developer Portal/],
  ])('says what to do about %s', async (_, token, closeCode, message) => {
    const counterpart = await createDiscordCounterpart()
    if (closeCode !== undefined) counterpart.gateway.closeNextIdentify.push(closeCode)
    const onFatal = vi.fn<(error: Error) => void>()
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const notes = { note: async () => undefined, setNote: async () => undefined }
    const surface = createDiscordSurface({
      token, appId: null, guildId: null, apiBase: counterpart.apiBase, conversation: contractConversation(), notes, log, onFatal,
    })
    await expect(surface.start()).rejects.toThrow(message)
    expect(onFatal).not.toHaveBeenCalled()
    await surface.stop()
    await counterpart.stop()
  })
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

  it('takes an outage of a server for no removal', async () => {
    const { counterpart, lines } = await start()
    counterpart.gateway.dispatch('GUILD_DELETE', { id: '2000000000000000001', unavailable: true })
    await vi.waitFor(() => expect(lines).toContainEqual(['warn', 'a server is out of reach for a while']))
    expect(lines).not.toContainEqual(['info', 'removed from a server'])
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

describe('accidents of an answer', () => {
  const callback = { method: 'POST', path: /\/callback$/ }
  const original = { method: 'PATCH', path: /@original$/ }

  it.each<[string, string, Accident]>([
    ['a first response that fails twice', 'harbour', { ...callback, status: 502, times: 2 }],
    ['a first response that fails more often than discord.js tries', 'harbour', { ...callback, status: 503, times: 5 }],
    ['a first response that was taken, with a lost reply', 'harbour', { ...callback, status: 500, times: 1, isAfterwards: true }],
    ['“thinking” that was taken, with a lost reply', 'slow', { ...callback, status: 500, times: 1, isAfterwards: true }],
    ['a slow answer that fails five times', 'slow', { ...original, status: 500, times: 5 }],
    ['a slow answer that must wait', 'slow', { ...original, status: 429, times: 1, retryAfterSeconds: 1 }],
  ])('survives %s', async (_, name, accident) => {
    const { counterpart, command } = await start()
    counterpart.accidents.push(accident)
    const answer = await command(name, {})
    expect(answer.text).not.toBe('')
    expect(answer.isPrivate).toBe(false)
    expect(accident.times).toBe(0)
  })

  it.each(['harbour', 'slow'])('responds once to /%s when the empty reply claims to be JSON', async (name) => {
    const { counterpart, run, answerTo, lines } = await start()
    counterpart.accidents.push({ ...callback, status: 204, times: 1, isAfterwards: true })
    const dialogue = run(name, {})
    expect((await answerTo(dialogue)).text).not.toBe('')
    expect(counterpart.requests.filter(({ path }) => path.includes(dialogue.token) && path.endsWith('/callback'))).toHaveLength(1)
    expect(lines.filter(([level]) => level !== 'info')).toEqual([])
  })

  it('logs an interaction that Discord has forgotten, and leaves it', async () => {
    const { counterpart, run, lines } = await start()
    counterpart.accidents.push({ ...callback, status: 404, code: 10_062, times: 1 })
    const dialogue = run('slow', {})
    await vi.waitFor(() => expect(lines).toContainEqual(['warn', expect.stringContaining('too late')]), { timeout: 5_000 })
    await sleep(1_500)
    expect(counterpart.requests.filter(({ path }) => path.includes(dialogue.token))).toHaveLength(1)
  })

  it('sends plain content where Discord refuses the layout', async () => {
    const { counterpart, command, lines, details } = await start()
    counterpart.accidents.push({ ...callback, status: 400, code: 50_035, times: 1 })
    const answer = await command('harbour', { person: 'mayor' })
    expect(answer.text).toContain('“would open on Friday”')
    expect(answer.buttons.map(({ label }) => label)).toEqual(['More', 'Share'])
    expect(lines).toContainEqual(['error', expect.stringContaining('layout')])
    // Neither the interaction's token nor anybody's words belong into a log.
    expect(JSON.stringify(details)).not.toMatch(/token-|mayor/)
  })

  it('leaves out completions that nobody waits for any more', async () => {
    const { counterpart, command, lines } = await start()
    counterpart.accidents.push({ ...callback, status: 404, code: 10_062, times: 1 })
    counterpart.interact(InteractionType.ApplicationCommandAutocomplete, { id: '9', name: 'harbour', type: 1, options: [{ name: 'person', type: 3, value: 'x', focused: true }] })
    await vi.waitFor(() => expect(lines.map(([, message]) => message)).toContainEqual(expect.stringContaining('too late')))
    expect((await command('harbour', {})).text).toContain('Harbour')
  })
})

describe('accidents of a post', () => {
  const posting = { method: 'POST', path: /^\/channels\// }

  it.each<[string, Accident]>([
    ['must wait', { ...posting, status: 429, times: 1, retryAfterSeconds: 1 }],
    ['must wait with everything else', { ...posting, status: 429, times: 1, retryAfterSeconds: 1, isGlobal: true }],
    ['fails more often than discord.js tries', { ...posting, status: 500, times: 5 }],
    ['was taken, with a lost reply', { ...posting, status: 500, times: 5, isAfterwards: true }],
  ])('posts once when the request %s', async (_, accident) => {
    const { counterpart, surface, posts } = await start()
    counterpart.accidents.push(accident)
    const { messageId } = await surface.post('1001', digest, 'daily|1001|2021-03-03|08:30')
    expect(counterpart.posts.get('1001')?.map(({ id }) => id)).toEqual([messageId])
    expect((await posts('1001'))[0]).toMatchObject({ isPrivate: false })
  })

  it.each([
    [50_001, 403, /View Channel/],
    [50_013, 403, /Send Messages/],
    [10_003, 404, /no channel 1001/],
  ])('says what to do about Discord’s error %i, and does not try again', async (code, status, message) => {
    const { counterpart, surface } = await start()
    counterpart.accidents.push({ ...posting, status, code, times: 1 })
    await expect(surface.post('1001', digest, 'daily|1001')).rejects.toThrow(message)
    expect(counterpart.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1)
  })
})

describe('a start during an outage', () => {
  it('starts without registering, and registers a little later', async () => {
    const counterpart = await createDiscordCounterpart()
    counterpart.accidents.push({ method: 'PUT', path: /commands$/, status: 503, times: 4 })
    driver = await createDiscordDriver(contractConversation(), {}, counterpart)
    expect(driver.lines).toContainEqual(['error', expect.stringContaining('those of before still answer')])
    await vi.waitFor(() => expect(counterpart.commands()).not.toEqual([]), { timeout: 5_000 })
  })

  it('tries again until Discord is back', async () => {
    const counterpart = await createDiscordCounterpart()
    counterpart.accidents.push({ method: 'GET', path: /gateway/, status: 503, times: 5 })
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const notes = { note: async () => undefined, setNote: async () => undefined }
    const surface = createDiscordSurface({
      token: 'MTIz.counterpart.token', appId: null, guildId: null, apiBase: counterpart.apiBase, conversation: contractConversation(), notes, log,
      onFatal: () => undefined,
    })
    await surface.start()
    expect(counterpart.gateway.counts.identified).toBe(1)
    await surface.stop()
    await counterpart.stop()
  })
})
