import type { Reading } from '#language/sentences/read-document.ts'
import type { Span } from '#model/span.ts'
import type { Draft } from './span.ts'

/** What a "they" inside a quotation stands for, where the sentences before name one group: "the Russians". */
export function pluralAntecedent(reading: Reading, draft: Draft, source: string): Span | null {
  if (source.toLowerCase() !== 'they') return null
  const sentence = reading.tokens[draft.contents[0]?.firstToken ?? 0]?.sentence ?? 0
  for (let before = sentence - 1; before >= Math.max(0, sentence - 2); before -= 1) {
    const found = groupIn(reading, before)
    if (found !== null) return found
  }
  return null
}

function groupIn({ tokens, lower, firstTokens }: Reading, sentence: number): Span | null {
  for (let at = firstTokens[sentence] ?? 0; at + 1 < (firstTokens[sentence + 1] ?? 0); at += 1) {
    const noun = tokens[at + 1]
    if (lower[at] === 'the' && noun !== undefined && /^\p{Lu}\p{Ll}+s$/u.test(noun.text) && tokens[at + 2]?.text !== "'s") return { start: tokens[at]?.start ?? 0, end: noun.end }
  }
  return null
}
