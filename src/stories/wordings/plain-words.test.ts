import { expect, it } from 'vitest'
import { plainWords } from './plain-words.ts'

it.each([
  ['I can’t say', 'he could not say'],
  ['No one has told us', 'nobody told them'],
  ['70 per cent', 'seventy percent'],
  ['12,000 votes', '12000 votes'],
  ['She’s sure that it won’t rain', 'I am sure that it will not rain'],
])('reads %j and %j as the same words', (one, other) => {
  const kept = (text: string) => plainWords(text).filter((word) => word !== 'have')
  expect(kept(one)).toEqual(kept(other))
})

it('keeps money and numbers', () => {
  expect(plainWords('£4.5m in two years')).toEqual(['£', '4.5', 'm', 'in', '2', 'years'])
})
