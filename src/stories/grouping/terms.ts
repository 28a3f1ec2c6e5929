import { wordsOf } from '#language/sentences/words.ts'
import { stopWords } from '../wordings/stop-words.ts'
import { stem } from '../wordings/stem.ts'

/** How often each stem of a text stands in it; words that say nothing are left out. */
export function termsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of orderedTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The stems of a text in its order; words that say nothing are left out. */
export function orderedTerms(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word)).map(stem)
}

/** Adds the counts of one text, so many times, to those of another. */
export function addTerms(counts: Map<string, number>, more: ReadonlyMap<string, number>, times: number): void {
  for (const [term, count] of more) counts.set(term, (counts.get(term) ?? 0) + count * times)
}
