import type { Span } from '#model/span.ts'
import type { Meaning } from './lexicon.ts'

/** A word, number or mark, with what it can stand for in a time expression. It knows no place: a word is one token wherever it stands. */
export interface Token {
  /** How many characters of the text it takes. */
  readonly length: number
  /** In lower case, with curly apostrophes straight and all dashes as "-". */
  readonly lower: string
  readonly isCapital: boolean
  readonly meanings: readonly Meaning[]
  /** Whether it may be the first word of a number: "twenty", "a", "half". */
  readonly isCounting: boolean
  /** Tokens of one type fit into the same places of all patterns. */
  readonly type: number
}

/** The tokens of a stretch of text, and where each begins. */
export interface PlacedTokens {
  readonly tokens: readonly Token[]
  readonly starts: readonly number[]
}

/** Where the tokens from `from` up to, without, `to` stand in the text; undefined for none. */
export function spanOf({ tokens, starts }: PlacedTokens, from: number, to: number): Span | undefined {
  const start = starts[from]
  const end = (starts[to - 1] ?? 0) + (tokens[to - 1]?.length ?? 0)
  return start === undefined || end <= start ? undefined : { start, end }
}

/** Whether tokens with these senses may begin a number in several words. */
export function mayCount(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ kind }) => kind === 'count' || kind === 'one' || kind === 'half')
}

/** The value of a token's first sense of a kind; undefined where it has none. */
export function meaningOf(token: Token | undefined, kind: string): number | string | undefined {
  if (token === undefined) return undefined
  for (const meaning of token.meanings) if (meaning.kind === kind) return meaning.value
  return undefined
}
