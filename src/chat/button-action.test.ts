import { expect, it } from 'vitest'
import { decodeAction, encodeAction, type Action } from './button-action.ts'

it.each<Action>([
  { type: 'run', line: '/quote "Maria Lindqvist" page:2' },
  { type: 'share', line: '/whosaid a | b' },
  { type: 'form', line: '/tip link:https://example.org/a' },
  { type: 'source', articleId: 'k3v9', version: 2, start: 0, end: 181 },
  { type: 'report', articleId: 'k3v9q2m1zz', quotationId: 'q12' },
])('brings %j back from a button', (action) => {
  expect(decodeAction(encodeAction(action) ?? '')).toEqual(action)
})

it('makes no button that is longer than a platform takes', () => {
  expect(encodeAction({ type: 'run', line: `/quote ${'x'.repeat(100)}` })).toBeUndefined()
})

it.each(['', 'v0|run|/help', 'v2|run|/help', 'v1|explode|/help', 'v1|source|a', 'v1|source|a|1|x|9', 'v1|source|a|1|-4|9', 'v1|source|a|1|1e99|9', 'v1|report|a', 'v1|report||q1', 'v1|report|a|q1|b'])('knows no action in %j', (id) => {
  expect(decodeAction(id)).toBeUndefined()
})
