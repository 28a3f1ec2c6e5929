import { expect, it } from 'vitest'
import { countInOrder, longestRun } from './longest-run.ts'

it('finds the longest row of words that says something', () => {
  const [one, other] = ['on the quay we saw nine grey geese', 'nine grey geese were on the quay'].map((text) => text.split(' '))
  expect(longestRun(one ?? [], other ?? [], () => true)).toEqual({ length: 3, one: 0, other: 4 })
  expect(longestRun(one ?? [], other ?? [], (run) => run.includes('geese'))).toEqual({ length: 3, one: 5, other: 0 })
  expect(longestRun(one ?? [], ['rain'], () => true).length).toBe(0)
})

it('counts words in one order', () => {
  expect(countInOrder('we saw nine grey geese'.split(' '), 'we have seen nine big geese'.split(' '))).toBe(3)
  expect(countInOrder([], ['rain'])).toBe(0)
})
