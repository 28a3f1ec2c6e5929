import { expect, it } from 'vitest'
import { createRecentKeys } from './recent-keys.ts'

it('knows a key again for ten minutes', () => {
  let nowMs = 0
  const keys = createRecentKeys(() => nowMs)
  expect(keys.isNew('a')).toBe(true)
  expect(keys.isNew('a')).toBe(false)
  nowMs = 9 * 60_000
  expect([keys.isNew('a'), keys.isNew('b')]).toEqual([false, true])
  nowMs = 11 * 60_000
  expect([keys.isNew('a'), keys.isNew('b')]).toEqual([true, false])
})

it('takes everything without a key as new', () => {
  const keys = createRecentKeys()
  expect([keys.isNew(undefined), keys.isNew(undefined)]).toEqual([true, true])
})
