import { nameWords } from './name-words.ts'

/** Whether two names can stand for one speaker: the last names agree, and the first names do not speak against it ("Ben", "Benjamin", "B."). */
export function isSameSpeaker(one: string, other: string): boolean {
  const [own, theirs] = [nameWords(one), nameWords(other)]
  if (own.length === 0 || theirs.length === 0 || own.at(-1) !== theirs.at(-1)) return false
  if (own.length === 1 || theirs.length === 1) return true
  return own.slice(0, -1).some((word) => theirs.slice(0, -1).some((there) => word.startsWith(there) || there.startsWith(word)))
}
