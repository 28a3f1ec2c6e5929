import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createTurns } from './create-turns.ts'

it('does one piece a turn, in order', async () => {
  const inTurns = createTurns()
  const done: string[] = []
  for (const piece of ['a', 'b', 'c']) inTurns(() => done.push(piece))
  const seen: string[] = []
  while (done.length < 3) {
    seen.push(done.join(''))
    await nextTurn()
  }
  expect(seen).toContain('a')
  expect(seen).toContain('ab')
  expect(done).toEqual(['a', 'b', 'c'])
})

it('takes what comes while a piece is done, and what comes after a rest', async () => {
  const inTurns = createTurns()
  const done: string[] = []
  inTurns(() => {
    done.push('first')
    inTurns(() => done.push('second'))
  })
  while (done.length < 2) await nextTurn()
  inTurns(() => done.push('third'))
  expect(done).toEqual(['first', 'second'])
  while (done.length < 3) await nextTurn()
  expect(done).toEqual(['first', 'second', 'third'])
})
