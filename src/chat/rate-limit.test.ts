import { expect, it } from 'vitest'
import type { Viewer } from './command.ts'
import { createRateLimiter } from './rate-limit.ts'

const reader: Viewer = { surface: 'discord', workspaceId: 'w', userId: 'rob', role: 'reader', channelId: 'c', locale: 'en' }

it('lets somebody ask five times in twenty seconds, and again when time has passed', () => {
  const mayAsk = createRateLimiter({ commands: 5, seconds: 20 })
  expect(Array.from({ length: 7 }, () => mayAsk(reader, 'command', 1_000))).toEqual([true, true, true, true, true, false, false])
  expect(mayAsk(reader, 'command', 4_900)).toBe(false)
  expect(mayAsk(reader, 'command', 5_000)).toBe(true)
  expect(mayAsk(reader, 'command', 5_001)).toBe(false)
  expect(Array.from({ length: 6 }, () => mayAsk(reader, 'command', 60_000))).toEqual([true, true, true, true, true, false])
})

it('lets nobody suffer from somebody else', () => {
  const mayAsk = createRateLimiter({ commands: 5, seconds: 20 })
  for (let count = 0; count < 1_000; count++) mayAsk(reader, 'command', 0)
  expect(mayAsk(reader, 'command', 0)).toBe(false)
  expect(mayAsk({ ...reader, userId: 'ann' }, 'command', 0)).toBe(true)
  expect(mayAsk({ ...reader, workspaceId: 'other' }, 'command', 0)).toBe(true)
})

it('takes less for turning pages, and next to nothing for completion', () => {
  const count = (cost: 'button' | 'completion') => {
    const mayAsk = createRateLimiter({ commands: 5, seconds: 20 })
    return Array.from({ length: 1_000 }, () => mayAsk(reader, cost, 0)).filter(Boolean).length
  }
  expect(count('button')).toBe(20)
  expect(count('completion')).toBeGreaterThanOrEqual(200)
})

it('keeps those waiting neither who manage, nor who run it on their own computer', () => {
  const mayAsk = createRateLimiter({ commands: 1, seconds: 20 })
  for (const who of [{ ...reader, role: 'manager' }, { ...reader, surface: 'local' }] as const) {
    expect(Array.from({ length: 9 }, () => mayAsk(who, 'command', 0)).every(Boolean)).toBe(true)
  }
})

it('is not fooled by a clock that goes back', () => {
  const mayAsk = createRateLimiter({ commands: 2, seconds: 20 })
  expect([mayAsk(reader, 'command', 50_000), mayAsk(reader, 'command', 10_000), mayAsk(reader, 'command', 10_000)]).toEqual([true, true, false])
})
