import { wordsOf } from '#language/sentences/words.ts'
import { termsOf } from '../grouping/terms.ts'

/** What several sources of a story say: stems and pairs of words, with how many more than one source has them. */
export type SharedPhrases = ReadonlyMap<string, number>

/** The phrases that more than one of these texts has. */
export function sharedPhrases(texts: readonly string[]): SharedPhrases {
  const counts = new Map<string, number>()
  for (const text of texts) for (const phrase of phrasesOf(text)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1).map(([phrase, count]) => [phrase, count * count - 1]))
}

/** The stems of a text, and its pairs of neighbouring words. */
export function phrasesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  return new Set([...termsOf(text).keys(), ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])
}
