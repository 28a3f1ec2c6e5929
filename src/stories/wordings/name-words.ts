import { wordsOf } from '#language/sentences/words.ts'

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The words of a name in lower case, without "Jr." and its like: the last one is the last name. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name)
  const end = words.findLastIndex((word) => !suffixes.has(word.replace('.', '')))
  return end < 1 ? words : words.slice(0, end + 1)
}
