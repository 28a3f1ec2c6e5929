import { expect, it } from 'vitest'
import type { Slot } from '../pattern.ts'
import { readPattern } from '../pattern.ts'
import { english } from './english.ts'
import { patterns } from './patterns.ts'
import { triggers } from './triggers.ts'

/** Kinds of token that hold a digit, or (years) one of the trigger words. */
const digitKinds = new Set([
  'half-day',
  'iso', 'numeric-date', 'year', 'day', 'day-ordinal', 'two-digits', 'clock', 'dotted', 'clock-with-half', 'clock-with-hours', 'four-digits', 'slashed', 'decade',
])

function isTriggered({ words, kinds, isOptional }: Slot): boolean {
  if (isOptional) return false
  return kinds.every((kind) => digitKinds.has(kind) || triggers.kinds.includes(kind)) && words.every((word) => english.trigger.test(` ${word} `))
}

it.each(patterns.map(({ shape }) => shape))('sees sentences with “%s”', (shape) => {
  expect(readPattern({ shape, rule: '', resolve: () => undefined }, 0).slots.some(isTriggered)).toBe(true)
})
