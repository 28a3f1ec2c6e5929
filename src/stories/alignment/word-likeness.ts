import { stem } from '../wordings/stem.ts'
import { isOneEditAway } from './one-edit.ts'

const sameStem = 0.9
const oneEdit = 0.8
const minEditedChars = 4

/** How alike two folded words are: 1 the same, less for another form or a slip of the finger, 0 for different words. */
export function wordLikeness(asked: string, found: string): number {
  if (asked === found) return 1
  if (asked.length < 3 || found.length < 3) return 0
  if (stem(asked) === stem(found)) return sameStem
  return asked.length >= minEditedChars && found.length >= minEditedChars && isOneEditAway(asked, found) ? oneEdit : 0
}
