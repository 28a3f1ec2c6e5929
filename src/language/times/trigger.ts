import type { Span } from '#model/span.ts'
import type { Lexicon } from './lexicon.ts'

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
export function buildTrigger({ meanings }: Lexicon, { kinds, words }: Triggers): RegExp {
  const known = [...meanings].filter(([, senses]) => senses.some(({ kind }) => kinds.includes(kind))).map(([word]) => word)
  const all = [...new Set([...known, ...words].map((word) => word.replace(/\.$/, '')))].sort()
  return new RegExp(`${numbers}|\\b(?:${all.map(escape).join('|')})\\b`, 'gi')
}

// Years, "3/4", "9:30", "2-3", ".2021", "14th", "3pm", "90s", "'95": not the amounts and prices that news is full of.
const numbers = String.raw`\b\d{4}(?!\d)|\d[/:-]\d|\.\d{4}\b|\d(?:st|nd|rd|th|[ap]m|s|hrs)\b|['’]\d\d\b`

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
