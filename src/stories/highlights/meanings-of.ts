import { wordsOf } from '#language/sentences/words.ts'
import { termOf } from '../wordings/same-words.ts'
import { stopWords } from '../wordings/stop-words.ts'

/** What the words of a text mean, in its order: words that reporters put for one another are one. */
export function meaningsOf(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word)).map(termOf)
}
