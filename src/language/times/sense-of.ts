import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

/** Which way a word looks: 2 for words that always look ahead, 1 for words that may, -1 for verbs of the past, 0 for all others. */
export function senseOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  // "won't" looks ahead, "won" looks back.
  if (token?.lower === 'won' && tokens[at + 1]?.lower === '\'') return 2
  const sense = meaningOf(token, 'direction')
  return typeof sense === 'number' ? sense : 0
}

/** Whether the word has a sense of that kind. */
export function hasKind(token: Token | undefined, kind: string): boolean {
  return meaningOf(token, kind) !== undefined
}
