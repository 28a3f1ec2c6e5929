import { expect, it } from 'vitest'
import { opensPlainly } from './opens-plainly.ts'
import { tellAll } from './told.ts'

const nothing = tellAll([])

it.each([
  'The pace was slow for a ferry.',
  'The recommendation, if taken up, would close the port.',
  'Three hundred years on, a ferry sails again.',
  'Understanding the tide, the crew sailed at dawn.',
  'Given the fog, nobody sailed.',
  'Just because it rains, no ferry stays in port.',
])('finds that %j opens on what is not told', (sentence) => {
  expect(opensPlainly(sentence, nothing)).toBe(false)
})

it.each([
  'The government was slow to build a ferry.',
  'The county of Tarn was slow to build a ferry.',
  'The Tarn was high.',
  'Tom Byrne was ill.',
  'On Friday the port closed.',
])('lets %j open', (sentence) => {
  expect(opensPlainly(sentence, nothing)).toBe(true)
})

it('lets a sentence open on what has been told', () => {
  expect(opensPlainly('The pace was slow for a ferry.', tellAll(['Byrne set a pace of nine knots.']))).toBe(true)
})
