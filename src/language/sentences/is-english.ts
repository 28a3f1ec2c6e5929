import type { Reading } from './read-document.ts'

const common = new Set(['the', 'of', 'and', 'to', 'a', 'is', 'that', 'for', 'with', 'on', 'it', 'by', 'said', 'from', 'are', 'has', 'have', 'he', 'she', 'they'])
const leastWords = 25
const leastShare = 0.08

/** Whether a text reads like English by its commonest words; a text too short to tell is taken for what it says it is. */
export function isEnglish({ lower }: Pick<Reading, 'lower'>): boolean {
  const words = lower.slice(0, 600).filter((word) => /^\p{L}/u.test(word))
  const known = words.filter((word) => common.has(word)).length
  return words.length < leastWords || known >= leastShare * words.length
}
