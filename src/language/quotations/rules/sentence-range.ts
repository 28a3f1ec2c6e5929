import type { Reading } from '#language/sentences/read-document.ts'
import type { TokenRange } from './phrase-from.ts'

/** Where a sentence's own words begin: the first token after a dateline such as "LONDON (Reuters) -". */
export function afterDateline({ tokens, lower }: Reading, first: number): number {
  if (/\p{Ll}/u.test(tokens[first]?.text ?? '')) return first
  for (let at = first + 1; at < first + 14; at += 1) {
    if (tokens[at]?.sentence !== tokens[first]?.sentence) return first
    // "PENRITH:"
    if (lower[at] === ':' && at - first < 4 && tokens.slice(first, at).every(({ text }) => /^\p{Lu}{2,}$/u.test(text))) return at + 1
    if (!/^(?:-|–|—|--)$/.test(lower[at] ?? '')) continue
    const isAgency = lower[at - 1] === ')' && /^\p{Lu}{2,}$/u.test(tokens[first]?.text ?? '')
    const isPlace = tokens.slice(first, at).every((token) => !/\p{Ll}/u.test(token.text))
    // "LA CROSSE, Wisc. —": capitals first, then names, abbreviations and days.
    const isNamed = /^\p{Lu}{2,}$/u.test(tokens[first]?.text ?? '') && tokens.slice(first, at).every((token) => /^(?:\p{Lu}|[\d,.()])/u.test(token.text))
    return isAgency || isPlace || isNamed ? at + 1 : first
  }
  return first
}

/** Where the clause of a sentence begins: after its dateline, and after a "But" that belongs to the reporter. */
export function clauseStart(reading: Reading, first: number): number {
  const start = afterDateline(reading, first)
  return /^(?:and|but|so|yet)$/.test(reading.lower[start] ?? '') && reading.tokens[start]?.mark === 'outside' ? start + 1 : start
}

/** The tokens of a sentence. */
export function sentenceRange({ firstTokens, tokens }: Reading, sentence: number): TokenRange {
  return { first: firstTokens[sentence] ?? 0, last: (firstTokens[sentence + 1] ?? tokens.length) - 1 }
}
