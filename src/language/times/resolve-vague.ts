import type { Resolve } from './reading.ts'
import { open, resolved, vague } from './reading-of.ts'
import { dayValue } from './value.ts'
import { nameOf } from './match-patterns.ts'

/** "now", "recently", "soon": a word that points at no date. */
export const vagueWord: Resolve = (match) => vague(nameOf(match, 'vague') ?? 'PRESENT_REF')

/** A phrase that points at no date. */
export function vaguePhrase(value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Resolve {
  return () => vague(value)
}

/** "today", "yesterday", "tomorrow": always from the publication day, whatever the text tells meanwhile. */
export function daysFromPublication(days: number): Resolve {
  return (_match, setting) => setting.publication === null ? open(null) : resolved({ ...setting, mode: 'news' }, dayValue(setting.publication + days))
}

/** Words that must be claimed, so that nothing is read into them. */
export const nothing: Resolve = () => null
