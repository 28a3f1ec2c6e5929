import type { Reading } from './read-document.ts'

/** Whether a sentence is a headline: a part of that kind, a first line without a stop, or a line whose longer words all have capitals. */
export function isHeadline(reading: Reading, sentence: number): boolean {
  const { sentences, tokens, firstTokens } = reading
  if (sentences[sentence]?.part === 'title') return true
  const first = firstTokens[sentence] ?? 0
  const last = (firstTokens[sentence + 1] ?? tokens.length) - 1
  if (last - first > 24 || isSameParagraph(reading, last, last + 1) || isSameParagraph(reading, first, first - 1)) return false
  const hasStop = tokens.slice(first, last + 1).some((token) => token.text === '.')
  return (sentence === 0 && !hasStop && /^[\p{L}\p{N}]/u.test(tokens[last]?.text ?? '')) || isTitleCase(reading, first, last)
}

function isSameParagraph({ tokens }: Reading, a: number, b: number): boolean {
  return tokens[a]?.paragraph === tokens[b]?.paragraph
}

function isTitleCase({ tokens }: Reading, first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1).filter((token) => /^\p{L}{4,}/u.test(token.text))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word.text)).length
  return words.length >= 4 && capitals >= 0.85 * words.length
}
