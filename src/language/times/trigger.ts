import type { Span } from '#model/span.ts'
import type { Lexicon } from './lexicon.ts'
import { prefixPattern } from './prefix-pattern.ts'

/** What every expression of a language contains at least one of, besides numbers: a word of certain kinds, or one of some words. */
export interface Triggers {
  readonly kinds: readonly string[]
  readonly words: readonly string[]
}

/** Asks stretch after stretch of a text, in order, whether a trigger stands in it; the text is searched once. */
export function createTriggerScan(text: string, trigger: RegExp): (span: Span) => boolean {
  /** Where the next trigger ends. */
  let next = -1
  return ({ start, end }) => {
    if (next <= start) {
      trigger.lastIndex = start
      next = trigger.test(text) ? trigger.lastIndex : Infinity
    }
    return next <= end
  }
}

/** A pattern that sentences without any time expression mostly fail, so that they need not be read word by word. */
export function buildTrigger({ words }: Lexicon, triggers: Triggers): RegExp {
  const known = words.flatMap((group) => group ?? [])
  const withSense = (form: 'capital' | 'small'): string[] =>
    known.filter((word) => word[form]?.meanings.some(({ kind }) => triggers.kinds.includes(kind))).map(({ lower }) => lower)
  const small = withoutStops([...withSense('small'), ...triggers.words])
  // "May" is a month, "may" is not, and many sentences have it.
  const capital = withoutStops(withSense('capital')).filter((word) => !small.includes(word))
  const all = [...small.map((word) => ({ word, isCapital: false })), ...capital.map((word) => ({ word, isCapital: true }))]
  // To a regular expression "ü" is no part of a word.
  const [plain, accented] = [all.filter(({ word }) => /^\w/.test(word)), all.filter(({ word }) => !/^\w/.test(word))]
  const others = accented.length === 0 ? '' : `|(?:${prefixPattern(accented)})\\b`
  return new RegExp(`(?=[\\d.'’])(?:${numbers})|\\b(?:${prefixPattern(plain)})\\b${others}`, 'gi')
}

function withoutStops(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.replace(/\.$/, '')))]
}

// Years, "3/4", "9:30", "2-3", ".2021", "14.2.", "14th", "3pm", "90s", "'95": not the amounts and prices that news is full of.
const numbers = String.raw`\b\d{4}(?!\d)|\d[/:-]\d|\.\d{4}\b|\b\d\d?\.\d\d?\.(?:\d|\s)|\d(?:st|nd|rd|th|[ap]m|s|hrs)\b|['’]\d\d\b`
