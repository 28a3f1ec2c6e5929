import type { Lexicon } from './lexicon.ts'
import type { PatternIndex } from './pattern.ts'
import type { Token } from './token.ts'

/** All that the grammar must know of one language: one folder each. */
export interface TimeLanguage {
  readonly lexicon: Lexicon
  readonly patterns: PatternIndex
  /** Makes one token of a number in several words: "twenty five", "a couple of". */
  readonly joinNumbers: (tokens: readonly Token[]) => readonly Token[]
  /** Words that belong to the date that follows them, and words that make it a rough one. */
  readonly dateOpeners: readonly (readonly string[])[]
  readonly roughOpeners: readonly (readonly string[])[]
  /** What stands before or after these words shows that they are no time expression: "April Jones", "2,000 people". */
  readonly isRefused: (tokens: readonly Token[], from: number, to: number, rule: string) => boolean
}
