import { expect, it } from 'vitest'
import { isSameSpeaker } from './same-speaker.ts'

it.each([
  ['Ada Nkemelu', 'Nkemelu'], ['Ben Jealous', 'Benjamin Todd Jealous'], ['J. Moll', 'Jörg Moll'], ['José Peña', 'Jose Pena'],
])('takes %s and %s for one speaker', (one, other) => {
  expect(isSameSpeaker(one, other)).toBe(true)
})

it.each([
  ['Ada Nkemelu', 'Ola Nkemelu'], ['Ada Nkemelu', 'Ada Moll'], ['', 'Moll'], ['Moll', 'Mollison'],
])('keeps %j and %j apart', (one, other) => {
  expect(isSameSpeaker(one, other)).toBe(false)
})
