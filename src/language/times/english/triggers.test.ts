import { expect, it } from 'vitest'
import type { Slot } from '../pattern.ts'
import { readPattern } from '../pattern.ts'
import { english } from './english.ts'
import { patterns } from './patterns.ts'
import { createTriggerScan } from '../trigger.ts'
import { triggers } from './triggers.ts'

/** Kinds of token that are numbers which trigger, or (years, halves of the day) have their words among the triggers. */
const numberKinds = new Set([
  'half-day', 'iso', 'numeric-date', 'year', 'day-ordinal', 'clock', 'clock-with-half', 'clock-with-hours', 'four-digits', 'slashed', 'decade', 'numeric-month',
])

function isTriggered({ words, kinds, isOptional }: Slot): boolean {
  const isWordSeen = (word: string): boolean => createTriggerScan(word, english.trigger)({ start: 0, end: word.length })
  return !isOptional && kinds.every((kind) => numberKinds.has(kind) || triggers.kinds.includes(kind)) && words.every(isWordSeen)
}

// A short year has its mark among the triggers; a further day ("and 25") stands behind a month.
const seenOtherwise = new Set(['\' <two-digits>', '<day>'])

it.each(patterns.map(({ shape }) => shape).filter((shape) => !seenOtherwise.has(shape)))('sees sentences with “%s”', (shape) => {
  expect(readPattern({ shape, rule: '', resolve: () => undefined }, 0).slots.some(isTriggered)).toBe(true)
})
