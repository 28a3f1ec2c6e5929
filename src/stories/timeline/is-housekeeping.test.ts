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
  'Correction: An earlier version of this article said the order was lifted on Monday.',
  'A previous version of this story gave the day as Friday.',
  'This article was amended on 3 May.',
])('knows a newsroom’s own voice: “%s”', (words) => {
  expect(isHousekeeping(words)).toBe(true)
})

it.each([
  'The broadcaster ended its live coverage of the vote on Friday.',
  'That is all the ministry would say on Friday.',
  '"That\'s all from us for today," the mayor told reporters.',
  'Good morning was all that he said on Monday.',
  'Welcome rain fell on Sunday.',
  'An earlier version of the plan was dropped on Monday.',
  'The correction of the river bank began on Friday.',
  'The report on the fire was published on Monday.',
])('leaves news alone: “%s”', (words) => {
  expect(isHousekeeping(words)).toBe(false)
})
