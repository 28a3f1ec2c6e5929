import { setTimeout as sleep } from 'node:timers/promises'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, it, vi } from 'vitest'
import type { Accident } from './counterpart/create-discord-counterpart.ts'
import { useDiscord } from './counterpart/use-discord.ts'

const start = useDiscord()

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
