import { wordsOf } from '#language/sentences/words.ts'
import { stopWords } from '../wordings/stop-words.ts'
import { stem } from '../wordings/stem.ts'

const capitalisedRun = /\p{Lu}[\p{L}\p{N}'’.-]{0,40}(?: (?:of |the |de |al |bin |van |von ){0,2}\p{Lu}[\p{L}\p{N}'’.-]{0,40}){0,4}/gu
const numberWithUnit = /\d[\d.,]{0,15}\d|\d/g

/** Names and numbers of a text: a name counts whole and by its last word, a number half. */
export function namesOf(text: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const [run] of text.matchAll(capitalisedRun)) addName(names, wordsOf(run).filter((word) => !stopWords.has(word)).map(stem))
  for (const [number] of text.matchAll(numberWithUnit)) add(names, `#${number.replace(/[.,]+$/, '')}`, 0.5)
  return names
}

function addName(names: Map<string, number>, words: readonly string[]): void {
  const last = words.at(-1)
  if (last === undefined) return
  if (words.length === 1) return add(names, last, 1)
  add(names, words.join(' '), 1)
  add(names, last, 0.5)
}

function add(names: Map<string, number>, name: string, times: number): void {
  names.set(name, (names.get(name) ?? 0) + times)
}
