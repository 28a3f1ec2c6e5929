import { wordsOf } from '#language/sentences/words.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'

const fewestShared = 2
const leastOverlap = 0.5
const longRun = 4
const fewestContentInRun = 2

/** The stems of a text that say something, without the ones to leave out. */
export function contentStems(text: string, leaveOut: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => word.length > 1 && !stopWords.has(word)).map(stem).filter((term) => !leaveOut.has(term))
}

/**
 * Whether two utterances hold the same statement, clause against clause in any order.
 * `leaveOut` has the stems that every sentence of the story shares (its headline's, the speaker's name): they prove nothing.
 */
export function haveSameWords(one: string, other: string, leaveOut: ReadonlySet<string>): boolean {
  if (hasCommonRun(wordsOf(one), wordsOf(other))) return true
  const theirs = [...clausesOf(other), other].map((clause) => new Set(contentStems(clause, leaveOut)))
  return [...clausesOf(one), one].some((clause) => {
    const own = new Set(contentStems(clause, leaveOut))
    return theirs.some((set) => overlaps(own, set))
  })
}

function clausesOf(text: string): string[] {
  return text.split(/[;:.!?]+\s|,\s|\s[–—-]\s/).filter((clause) => clause.trim() !== '')
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = one.intersection(other).size
  return shared >= fewestShared && shared / Math.min(one.size, other.size) >= leastOverlap
}

/** Four words in a row, two of which say something. */
function hasCommonRun(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(runsOf(other))
  return runsOf(one).some((run) => known.has(run) && run.split(' ').filter((word) => !stopWords.has(word)).length >= fewestContentInRun)
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(longRun - 1).map((_, at) => words.slice(at, at + longRun).join(' '))
}
