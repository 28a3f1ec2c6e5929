import { expect, it } from 'vitest'
import { isHousekeeping } from './is-housekeeping.ts'

it.each([
  'That\'s all from us for today.',
  'That is it for this evening from the harbour.',
  'Our live coverage resumes at 7am tomorrow.',
  'We’re closing this live blog now.',
  'Thanks for following along on Thursday.',
  'Good morning and welcome to our page on the vote.',
  'We will be back on Monday with more.',
])('knows the live page’s own voice: “%s”', (words) => {
  expect(isHousekeeping(words)).toBe(true)
})

it.each([
  'The broadcaster ended its live coverage of the vote on Friday.',
  'That is all the ministry would say on Friday.',
  '"That\'s all from us for today," the mayor told reporters.',
  'Good morning was all that he said on Monday.',
  'Welcome rain fell on Sunday.',
])('leaves news alone: “%s”', (words) => {
  expect(isHousekeeping(words)).toBe(false)
})
