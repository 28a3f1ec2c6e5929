import { wordsOf } from '#language/sentences/words.ts'
import { stopWords } from '../wordings/stop-words.ts'
import { oneThing } from './one-thing.ts'

/** What the words of a text mean, in its order: words for one thing are one. */
export function meaningsOf(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word)).map(oneThing)
}
