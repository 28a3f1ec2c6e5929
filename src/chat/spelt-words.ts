import { wordsOf } from '#language/sentences/words.ts'

/** A word as texts are compared by it, and where it stands as it is spelt. */
interface SpeltWord {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** The words of a text with their places: their keys are those of `wordsOf`. */
export function speltWords(text: string): readonly SpeltWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]s(?![\p{L}\p{N}]))?/giu)]
    .flatMap(({ 0: word, index }) => wordsOf(word).map((key) => ({ key, start: index, end: index + word.length })))
}

/** Runs of keys as the text spells them, in the order in which they stand there; "" for a run without keys. */
export function spellRuns(text: string, runs: readonly (readonly string[])[]): readonly string[] {
  const words = speltWords(text)
  let from = 0
  return runs.map((run) => {
    const at = run.length === 0 ? -1 : words.findIndex((_, index) => index >= from && run.every((key, offset) => words[index + offset]?.key === key))
    const [first, last] = [words[at], words[at + run.length - 1]]
    if (first === undefined || last === undefined) return run.join(' ')
    from = at + run.length
    return text.slice(first.start, last.end)
  })
}
