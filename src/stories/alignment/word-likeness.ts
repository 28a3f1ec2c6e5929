import { stem } from '../wordings/stem.ts'
import { isOneEditAway } from './one-edit.ts'

const sameStem = 0.9
const oneEdit = 0.8
const minStemmedChars = 3
const minEditedChars = 4

/** How alike two folded words are: 1 the same, less for another form or a slip of the finger, 0 for different words. */
export function wordLikeness(asked: string, found: string): number {
  if (asked === found) return 1
  const shorter = Math.min(asked.length, found.length)
  // Stemming never changes how a word begins, and asking for stems is what costs.
  if (shorter >= minStemmedChars && beginAlike(asked, found) && stem(asked) === stem(found)) return sameStem
  return shorter >= minEditedChars && isOneEditAway(asked, found) ? oneEdit : 0
}

/** With the same two letters. */
function beginAlike(one: string, other: string): boolean {
  return one.charCodeAt(0) === other.charCodeAt(0) && one.charCodeAt(1) === other.charCodeAt(1)
}

/** For a word of a quotation, how alike it is to each of the remembered words; undefined where it is like none of them. */
export type LikenessTo = (found: string) => readonly number[] | undefined

/** Remembers what it was asked: a search compares the same few words with the same many again and again. */
export function likenessTo(asked: readonly string[]): LikenessTo {
  const known = new Map<string, readonly number[] | null>()
  return (found) => {
    const remembered = known.get(found)
    if (remembered !== undefined) return remembered ?? undefined
    const likenesses = asked.map((word) => wordLikeness(word, found))
    const isLike = likenesses.some((likeness) => likeness > 0)
    known.set(found, isLike ? likenesses : null)
    return isLike ? likenesses : undefined
  }
}
