import { expect, it } from 'vitest'
import { hasLooseMark } from './has-loose-mark.ts'

it.each([
  ['“Nothing is settled yet,” the clerk said on Monday.', false],
  ['Nothing is settled yet,” the clerk said on Monday.', true],
  ['"We open on Monday.', true],
  ["'We open on Monday.", true],
  ["'We open on Monday,' she said.", false],
  ["The mayor's office opens on Monday.", false],
])('%s', (words, expected) => {
  expect(hasLooseMark(words)).toBe(expected)
})
