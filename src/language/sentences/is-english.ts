import type { Reading } from './read-document.ts'

const common = new Set(['the', 'of', 'and', 'to', 'a', 'is', 'that', 'for', 'with', 'on', 'it', 'by', 'said', 'from', 'are', 'has', 'have', 'he', 'she', 'they'])
const firstTokens = 600
const leastWords = 25
const leastShare = 0.08

/** Whether a text reads like English by its commonest words; a text too short to tell is taken for what it says it is. */
export function isEnglish({ lower }: Pick<Reading, 'lower'>): boolean {
  let words = 0
  let known = 0
  for (let at = 0; at < lower.length && at < firstTokens; at += 1) {
    const word = lower[at] ?? ''
    if (!isWord(word)) continue
    words += 1
    if (common.has(word)) known += 1
  }
  return words < leastWords || known >= leastShare * words
}

function isWord(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code > 127 && /^\p{L}/u.test(word))
}
