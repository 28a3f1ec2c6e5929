import { expect, it } from 'vitest'
import { wordLikeness } from './word-likeness.ts'

it.each([
  ['honour', 'honour', 'same'],
  ['honour', 'honor', 'form'],
  ['organised', 'organize', 'form'],
  ['centre', 'center', 'form'],
  ['promises', 'promised', 'form'],
  ['thier', 'their', 'slip'],
  ['goverment', 'government', 'slip'],
  ['lighthouse', 'lighthuose', 'slip'],
  ['said', 'sail', 'slip'],
  ['war', 'was', 'other'],
  ['on', 'in', 'other'],
  ['harbour', 'honour', 'other'],
  ['', '', 'same'],
])('reads %j and %j as the %s word', (asked, found, expected) => {
  const likeness = wordLikeness(asked, found)
  const names = new Map([[1, 'same'], [0.9, 'form'], [0.8, 'slip'], [0, 'other']])
  expect(names.get(likeness)).toBe(expected)
})
