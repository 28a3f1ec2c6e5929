import type { Meaning } from './lexicon.ts'

/** A word, number or mark, with what it can stand for in a time expression. */
export interface Token {
  readonly start: number
  readonly end: number
  /** In lower case, with curly apostrophes straight and all dashes as "-". */
  readonly lower: string
  readonly isCapital: boolean
  readonly meanings: readonly Meaning[]
}

/** The value of a token's first sense of a kind; undefined where it has none. */
export function meaningOf(token: Token | undefined, kind: string): number | string | undefined {
  if (token === undefined) return undefined
  for (const meaning of token.meanings) if (meaning.kind === kind) return meaning.value
  return undefined
}
