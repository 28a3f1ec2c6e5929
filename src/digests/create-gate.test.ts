import { expect, it } from 'vitest'
import { createGate } from './create-gate.ts'

it('lets so many in at a time, in order, also after one has failed', async () => {
  const gate = createGate(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) => gate(async () => {
    begun.push(number)
    most = Math.max(most, ++running)
    await new Promise((resolve) => { setImmediate(resolve) })
    running -= 1
    if (number === 1) throw new Error('one fails')
    return number
  })
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})
