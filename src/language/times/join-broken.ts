import type { Sentence } from '#model/sentence.ts'
import type { Lexicon } from './lexicon.ts'
import { readTokens } from './read-tokens.ts'
import { meaningOf } from './token.ts'
import { wordAt } from './word-index.ts'

/** "at 10 p.m. Wednesday", "on Feb. 14": a full stop inside a time expression ends no sentence, whatever follows it. */
export function joinBroken(text: string, sentences: readonly Sentence[], lexicon: Lexicon): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    const isNeighbour = before !== undefined && before.paragraph === sentence.paragraph
    if (isNeighbour && endsInside(text, before, lexicon) && beginsInside(text, sentence, lexicon)) {
      joined[joined.length - 1] = { ...before, span: { start: before.span.start, end: sentence.span.end } }
    } else joined.push(sentence)
  }
  return joined
}

/** No abbreviation is longer. */
const tailLength = 6

function endsInside(text: string, { span }: Sentence, lexicon: Lexicon): boolean {
  if (text.charAt(span.end - 1) !== '.') return false
  let start = span.end - 1
  while (start > span.start && start > span.end - tailLength && text.charCodeAt(start - 1) > 32) start -= 1
  // A longer word is no abbreviation.
  if (start > span.start && text.charCodeAt(start - 1) > 32) return false
  return wordAt(lexicon.words, text, start, span.end)?.capital.meanings.some(({ kind }) => kind === 'half-day' || kind === 'month') === true
}

function beginsInside(text: string, { span }: Sentence, lexicon: Lexicon): boolean {
  const { tokens: [first] } = readTokens(text, { start: span.start, end: Math.min(span.end, span.start + 20) }, lexicon)
  return ['weekday', 'month', 'day', 'zone'].some((kind) => meaningOf(first, kind) !== undefined)
}
