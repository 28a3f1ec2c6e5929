import { wordsOf } from '#language/sentences/words.ts'

/** Whether two names can stand for one speaker: all words of the shorter one stand in the longer, the last words agree. */
export function isSameSpeaker(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  if (few === undefined || many === undefined || few.length === 0) return false
  return few.at(-1) === many.at(-1) && few.every((word) => many.includes(word))
}
