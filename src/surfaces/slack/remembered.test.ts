import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createRemembered } from './remembered.ts'

const terms = { keptMs: 1000, keptAfterTroubleMs: 100, patienceMs: 500, unknown: (before?: string) => before === undefined ? 'nobody' : `once ${before}` }

it('asks once for all who wait, and again when it is old', async () => {
  let nowMs = 0
  const remembered = createRemembered<string>(() => nowMs)
  const ask = vi.fn(async () => 'somebody')
  expect(await Promise.all([remembered.remember('a', ask, terms), remembered.remember('a', ask, terms)])).toEqual(['somebody', 'somebody'])
  nowMs = 999
  await remembered.remember('a', ask, terms)
  expect(ask).toHaveBeenCalledTimes(1)
  nowMs = 1000
  await remembered.remember('a', ask, terms)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('keeps trouble for a shorter time', async () => {
  let nowMs = 0
  const remembered = createRemembered<string>(() => nowMs)
  expect(await remembered.remember('a', async () => undefined, terms)).toBe('nobody')
  nowMs = 100
  expect(await remembered.remember('a', async () => 'somebody', terms)).toBe('somebody')
})

it('knows what it was when nobody says what it is', async () => {
  let nowMs = 0
  const remembered = createRemembered<string>(() => nowMs)
  await remembered.remember('a', async () => 'somebody', terms)
  nowMs = 1000
  expect(await remembered.remember('a', async () => undefined, terms)).toBe('once somebody')
})

it('does not wait longer than its patience, but keeps what comes later', async () => {
  const remembered = createRemembered<string>()
  const { promise, resolve } = Promise.withResolvers<string>()
  expect(await remembered.remember('a', () => promise, { ...terms, patienceMs: 5 })).toBe('nobody')
  resolve('somebody')
  await sleep(1)
  expect(remembered.get('a')).toBe('somebody')
})
