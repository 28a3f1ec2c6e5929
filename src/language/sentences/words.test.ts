import { expect, it } from 'vitest'
import { wordsOf } from './words.ts'

it.each([
  ['Müller’s “great honour”, 2021', ['muller', 'great', 'honour', '2021']],
  ["It's the Molls' day", ['it', 'the', 'molls', 'day']],
  ['…', []],
])('folds %j', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected)
})
