import type { Reading } from '#language/sentences/read-document.ts'
import type { TokenRange } from './noun-phrases.ts'

/** The tokens of a sentence. */
export function sentenceRange({ firstTokens, tokens }: Reading, sentence: number): TokenRange {
  return { first: firstTokens[sentence] ?? 0, last: (firstTokens[sentence + 1] ?? tokens.length) - 1 }
}
