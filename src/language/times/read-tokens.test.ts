import { expect, it } from 'vitest'
import { english } from './english/english.ts'
import { readTokens } from './read-tokens.ts'

it.each([
  // text,        first word, capital
  ['May 6',       'may',  true],
  ['may go',      'may',  false],
  ['Feb. 14',     'feb.', true],
  ['a.m. today',  'a.m.', false],
  ['’s offer',    '\'s',  false],
  ['März',        'word', true],
])('reads %j as the word %j', (words, lower, isCapital) => {
  const { tokens: [first], starts } = readTokens(`— ${words}`, { start: 2, end: words.length + 2 }, english.lexicon)
  expect(first).toMatchObject({ lower, isCapital })
  expect(starts[0]).toBe(2)
})
