import type { Reading } from '#language/sentences/read-document.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'

/** For tests: the tokens of words that stand once in the text, as a tagger would give them. */
export function spanOfWords({ text, tokens }: Reading, label: LabelledSpan['label'], words: string): LabelledSpan {
  const start = text.indexOf(words)
  const first = tokens.findIndex((token) => token.start === start)
  return makeSpan(label, { first, last: tokens.findIndex((token) => token.end === start + words.length) }, 0.9, 'tagged')
}

/** For tests: the words of a span, letter for letter. */
export function wordsOfSpan({ text, tokens }: Reading, { firstToken, lastToken }: LabelledSpan): string {
  return text.slice(tokens[firstToken]?.start, tokens[lastToken]?.end)
}
