import type { Meaning } from './lexicon.ts'

/** Gives tokens their type: the same to all that have the same kinds of meaning and, where patterns ask for the word itself, the same word. */
export type TokenTypes = (meanings: readonly Meaning[], word?: string) => number

/** The type of tokens that are in no pattern: words of no table, most marks. */
export const typeOfOthers = 0

interface Kinds {
  readonly type: number
  readonly followed: Map<string, Kinds>
}

/** Numbers types as they turn up; how many there are is up to the tables, not to the texts. */
export function createTokenTypes(): TokenTypes {
  let count = typeOfOthers
  const none: Kinds = { type: typeOfOthers, followed: new Map() }
  const withKind = ({ followed }: Kinds, kind: string): Kinds => {
    const known = followed.get(kind)
    if (known !== undefined) return known
    count += 1
    const kinds = { type: count, followed: new Map() }
    followed.set(kind, kinds)
    return kinds
  }
  return (meanings, word) => {
    let kinds = none
    for (const { kind } of meanings) kinds = withKind(kinds, kind)
    return (word === undefined ? kinds : withKind(kinds, `the word ${word}`)).type
  }
}
