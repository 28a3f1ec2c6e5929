import { expect, it } from 'vitest'
import type { Action } from '#chat/button-action.ts'
import { readButtonValue, writeButtonValue } from './button-value.ts'

it.each<Action>([
  { type: 'run', line: '/quote lind about:"100 % <!here> & more"' },
  { type: 'share', line: 'whosaid שלום\u0007' },
  { type: 'source', articleId: 'a<1>', version: 2, start: 10, end: 66 },
])('reads %j back from a button', (action) => {
  const value = writeButtonValue(action) ?? ''
  expect(value).not.toMatch(/[<>\u0000-\u001f]/)
  expect(readButtonValue(value)).toEqual(action)
})

it('knows an action that does not fit', () => {
  expect(writeButtonValue({ type: 'run', line: 'x'.repeat(200) })).toBeUndefined()
})

it.each(['', 'v0|run|/help', 'approve', '100%', 'v1|source|a'])('refuses %j', (value) => {
  expect(readButtonValue(value)).toBeUndefined()
})
