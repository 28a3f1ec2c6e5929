import { expect, it } from 'vitest'
import { stem } from './stem.ts'

it.each([
  ['honour', 'honor'], ['honours', 'honor'], ['organised', 'organized'], ['centre', 'center'], ['defence', 'defense'], ['travelled', 'traveled'],
  ['talks', 'talk'], ['closing', 'closed'], ['proposals', 'proposal'], ['relations', 'relation'], ['agreed', 'agree'],
])('gives %s and %s one stem', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})

it.each([
  ['four', 'for'], ['wise', 'wiz'], ['hour', 'hor'], ['police', 'polis'],
])('keeps %s apart from %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

it.each(['été', '2021', 'ok', '__proto__', ''])('leaves %j as it is', (word) => {
  expect(stem(word)).toBe(word)
})
