import { expect, it } from 'vitest'
import { compareWords } from './compare-words.ts'

const source = 'we will open the harbour on friday if the wind allows it'.split(' ')

it.each([
  ['we will open the harbour on friday', []],
  ['the wind allows it', []],
  ['we will open the harbour on monday', ['monday → friday']],
  ['we must open the harbour on friday', ['must → will']],
  ['we will open the old harbour on friday', ['old → ']],
  ['we will open the harbour if the wind allows it', [' → on friday']],
  ['they will open the bridge on friday', ['they → we', 'bridge → harbour']],
  ['a b c', ['a b c → ']],
])('sees what “%s” changed', (given, expected) => {
  expect(compareWords(given.split(' '), source).map((change) => `${change.given.join(' ')} → ${change.source.join(' ')}`)).toEqual(expected)
})
