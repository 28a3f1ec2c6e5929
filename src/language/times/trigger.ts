import type { Lexicon } from './lexicon.ts'

/** What every expression of a language contains at least one of: a digit, a word of certain kinds, or one of some words. */
export interface Triggers {
  readonly kinds: readonly string[]
  readonly words: readonly string[]
}

/** A test that sentences without any time expression mostly fail, so that they need not be read word by word. */
export function buildTrigger({ meanings }: Lexicon, { kinds, words }: Triggers): RegExp {
  const known = [...meanings].filter(([, senses]) => senses.some(({ kind }) => kinds.includes(kind))).map(([word]) => word)
  const all = [...new Set([...known, ...words].map((word) => word.replace(/\.$/, '')))]
  return new RegExp(`\\d|\\b(?:${all.map(escape).join('|')})\\b`, 'i')
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
