import { pseudoRandom } from '../../src/cli/train-stories/vary-stream.ts'

/** Turns a text's rare words into other words, each always into the same one; every word keeps its length, so that spans stay where they are. */
export type Disguise = (text: string) => string

const word = /\p{L}+/gu
const [vowels, consonants] = ['aeiou', 'bcdfghjklmnpqrstvwxz']

/** Words that stand in so few of the texts: names, above all, and what makes a story a story of its own. */
export function rareWords(texts: readonly string[], mostTexts: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const each of new Set(text.toLowerCase().match(word))) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return new Set([...counts].filter(([each, count]) => count <= mostTexts && each.length > 3).map(([each]) => each))
}

/** A disguise of its own for every seed. */
export function disguise(rare: ReadonlySet<string>, seed: number): Disguise {
  const next = pseudoRandom(seed)
  const shifts = Array.from({ length: 24 }, () => 1 + Math.floor(next() * 18))
  return (text) => text.replace(word, (found) => (rare.has(found.toLowerCase()) ? shifted(found, shifts) : found))
}

function shifted(found: string, shifts: readonly number[]): string {
  return [...found].map((letter, at) => shiftedLetter(letter, shifts[at % shifts.length] ?? 1)).join('')
}

function shiftedLetter(letter: string, by: number): string {
  const lower = letter.toLowerCase()
  const alphabet = [vowels, consonants].find((letters) => letters.includes(lower))
  if (alphabet === undefined) return letter
  const other = alphabet[(alphabet.indexOf(lower) + by) % alphabet.length] ?? letter
  return letter === lower ? other : other.toUpperCase()
}
