import { expect, it } from 'vitest'
import { correctSpelling } from './correct-spelling.ts'
import { isOneEditAway, wordsOneEditAway } from './edit-distance.ts'

const frequencies: Readonly<Record<string, number>> = {
  honour: 4, organise: 2, centre: 3, defense: 1, programme: 2, tyres: 1, government: 9, minister: 5,
  ministers: 2, harbour: 3, war: 7, analyse: 1, travelled: 1, grey: 1,
}
const vocabulary = (words: readonly string[]) =>
  new Map(words.flatMap((word) => (frequencies[word] === undefined ? [] : [[word, frequencies[word]] as const])))

it.each([
  ['honour', 'honour'],
  ['honor', 'honour'],
  ['organize', 'organise'],
  ['center', 'centre'],
  ['defence', 'defense'],
  ['program', 'programme'],
  ['tires', 'tyres'],
  ['analyze', 'analyse'],
  ['traveled', 'travelled'],
  ['gray', 'grey'],
  ['goverment', 'government'],
  ['govermnent', 'government'],
  ['gvoermnent', undefined],
  ['minsiter', 'minister'],
  ['ministerr', 'minister'],
  ['harbuor', 'harbour'],
  ['wra', undefined],
  ['zeppelin', undefined],
  ['', undefined],
])('takes %j for %j', (word, expected) => {
  expect(correctSpelling(word, vocabulary)).toBe(expected)
})

it.each([
  ['peskov', 'peskow', true],
  ['peskov', 'pesko', true],
  ['peskov', 'epskov', true],
  ['peskov', 'pesvok', false],
  ['peskov', 'peskov', false],
  ['peskov', 'peskovic', false],
  ['abcd', 'badc', false],
])('tells whether %j and %j are one edit apart: %j', (left, right, expected) => {
  expect(isOneEditAway(left, right)).toBe(expected)
  expect(isOneEditAway(right, left)).toBe(expected)
  expect(wordsOneEditAway(left, [...right]).has(right)).toBe(expected)
})
