import { wordsOf } from '#language/sentences/words.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** The stems of a text that say something, without the ones to leave out. */
export function contentStems(text: string, leaveOut: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word)).map(stem).filter((term) => !leaveOut.has(term))
}
