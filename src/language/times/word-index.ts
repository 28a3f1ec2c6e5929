import type { KnownWord } from './lexicon.ts'

/** Words by their shape: first letter, last letter and length. */
export type WordIndex = readonly (readonly KnownWord[] | undefined)[]

/** Makes words ready for being found in a text without cutting it up. */
export function indexWords(words: readonly KnownWord[]): WordIndex {
  const index = Array.from({ length: 1 << 14 }, (): readonly KnownWord[] | undefined => undefined)
  for (const word of words) {
    const shape = shapeOf(word.lower.charCodeAt(0), word.lower.charCodeAt(word.lower.length - 1), word.lower.length)
    index[shape] = [...index[shape] ?? [], word]
  }
  return index
}

/** The word that stands at a place of a text, in any case; undefined for one that is in no table, mostly by its shape alone. */
export function wordAt(index: WordIndex, text: string, start: number, end: number): KnownWord | undefined {
  const candidates = index[shapeOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start)]
  if (candidates === undefined) return undefined
  for (const word of candidates) if (stands(word.lower, text, start, end)) return word
  return undefined
}

function stands(lower: string, text: string, start: number, end: number): boolean {
  if (lower.length !== end - start) return false
  for (let at = 0; at < lower.length; at += 1) {
    const code = text.charCodeAt(start + at)
    const wanted = lower.charCodeAt(at)
    if (code !== wanted && (!isCapitalLetter(code) || code + 32 !== wanted)) return false
  }
  return true
}

/** Of the letters of Western European languages. */
export function isCapitalLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf && code !== 0xd7)
}

/** Small and capital letters, with and without accents, differ in what the masks leave out. */
function shapeOf(first: number, last: number, length: number): number {
  return (first & 31) << 9 | (last & 31) << 4 | length & 15
}
