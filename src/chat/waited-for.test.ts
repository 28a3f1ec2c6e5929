import { expect, it } from 'vitest'
import { waitedFor } from './waited-for.ts'

it('brings what comes in time', async () => {
  expect(await waitedFor(Promise.resolve('an answer'), 1_000, 'late')).toBe('an answer')
  expect(await waitedFor('an answer', 0, 'late')).toBe('an answer')
})

it('does not wait longer than it was told to', async () => {
  expect(await waitedFor(new Promise<string>(() => undefined), 5, 'late')).toBe('late')
})

it('lets an error through', async () => {
  await expect(waitedFor(Promise.reject(new Error('no store')), 1_000, 'late')).rejects.toThrow('no store')
})
