import type { Gender } from '#model/mention.ts'
import { femaleNames, maleNames, sharedNames } from './first-names.ts'

/** What a first name tells of its bearer; unknown where both bear it, or nobody we know. */
export function genderOfFirst(word: string): Gender {
  if (femaleNames.has(word)) return 'female'
  return maleNames.has(word) ? 'male' : 'unknown'
}

/** Whether a folded word is a first name that we know. */
export function isFirst(word: string): boolean {
  return sharedNames.has(word) || genderOfFirst(word) !== 'unknown'
}
