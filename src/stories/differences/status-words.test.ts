import { expect, it } from 'vitest'
import { statusesOf } from './status-words.ts'

it.each([
  ['The union is considering the offer.', ['open']],
  ['Talks were called off on Friday.', ['closed']],
  ['The port has not commented.', ['unanswered']],
  ['The ministry declined to comment.', ['unanswered']],
  ['The port replied in a letter.', ['answered']],
  ['They had not received any response.', ['answered']],
  ['The ferry left at noon.', []],
  ['If the deal is cancelled, the port would close.', []],
])('reads %j as %j', (words, expected) => {
  expect(statusesOf(words).map(({ status }) => status)).toEqual(expected)
})
