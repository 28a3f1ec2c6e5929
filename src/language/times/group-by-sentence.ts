import type { Sentence } from '#model/sentence.ts'
import type { Timex } from '#model/timex.ts'

/** A time expression with its place in the article's list. */
export interface IndexedTimex {
  readonly timex: Timex
  readonly index: number
}

/** The time expressions of each sentence, by the sentence's index; both lists ascend, so each is walked once. */
export function groupBySentence(sentences: readonly Sentence[], timexes: readonly Timex[]): ReadonlyMap<number, readonly IndexedTimex[]> {
  const groups = new Map<number, IndexedTimex[]>()
  let at = 0
  for (const [index, timex] of timexes.entries()) {
    while (at < sentences.length - 1 && (sentences[at]?.span.end ?? 0) <= timex.span.start) at += 1
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [{ timex, index }])
    else group.push({ timex, index })
  }
  return groups
}
