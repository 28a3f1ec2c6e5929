import type { PatternRow } from '../pattern.ts'
import { vaguePhrase, vagueWord } from '../resolve-vague.ts'

/** English words that point at no date; they are named so that a timeline can leave them out. */
export const vagueWords: readonly PatternRow[] = [
  { shape: '<vague>', rule: 'vague', resolve: vagueWord },
  { shape: 'right now', rule: 'vague', resolve: vaguePhrase('PRESENT_REF') },
  { shape: 'these days', rule: 'vague', resolve: vaguePhrase('PRESENT_REF') },
  { shape: 'the past', rule: 'vague', resolve: vaguePhrase('PAST_REF') },
  { shape: 'the near? future', rule: 'vague', resolve: vaguePhrase('FUTURE_REF') },
]
