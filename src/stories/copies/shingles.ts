import { wordsOf } from '#language/sentences/words.ts'

/** Numbers that stand for the three-word runs of a text: all of them for a short text, one in four for a long one. */
export interface Shingles {
  readonly wordCount: number
  readonly hashes: readonly number[]
}

const runLength = 3
const shortText = 150
const sampling = 4

/** The sampled three-word runs of a text, each once, ascending; two texts that share a run share its number. */
export function shinglesOf(text: string): Shingles {
  const words = wordsOf(text)
  const numbers = words.map(hashWord)
  const all = new Set<number>()
  for (let at = 0; at + runLength <= numbers.length; at += 1) all.add(hashRun(numbers, at))
  const hashes = words.length < shortText ? [...all] : [...all].filter(isSampled)
  return { wordCount: words.length, hashes: hashes.sort((a, b) => a - b) }
}

/** Whether long texts keep this run; only such runs are comparable between a short and a long text. */
export function isSampled(hash: number): boolean {
  return hash % sampling === 0
}

function hashRun(numbers: readonly number[], at: number): number {
  let hash = 0
  for (let i = at; i < at + runLength; i += 1) hash = finish(Math.imul(hash, 31) + (numbers[i] ?? 0))
  return hash >>> 0
}

/** FNV-1a over the word's code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Spreads every bit over the whole number, so that "one in four" is a fair sample. */
function finish(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
