import type { Token } from './token.ts'
import { mayCount } from './token.ts'
import type { TokenTypes } from './token-types.ts'
import { createTokenTypes } from './token-types.ts'
import type { WordIndex } from './word-index.ts'
import { indexWords } from './word-index.ts'

/** One sense of a word, such as { kind: 'month', value: 2 } for "February". */
export interface Meaning {
  readonly kind: string
  readonly value: number | string
}

/** The words of one kind with what they stand for: { january: 1, … }. */
export type WordTable = Readonly<Record<string, Readonly<Record<string, number | string>>>>

/** A word of the tables, as it is read with a capital and in small letters: in English "May" is a month and "may" is not. */
export interface KnownWord {
  readonly lower: string
  readonly capital: Token
  readonly small: Token | undefined
}

/** A language's words, in lower case, with all their senses; words with a full stop keep it ("feb."). */
export interface Lexicon {
  readonly words: WordIndex
  /** The marks of ASCII by their code. */
  readonly marks: readonly Token[]
  /** The "'s" after a name. */
  readonly genitive: Token
  readonly types: TokenTypes
  /** How the verbs of the past end that stand in no table ("ed"). */
  readonly pastEnding: string
}

/** What a lexicon needs besides its tables. */
export interface LexiconOptions {
  /** Kinds that only a capitalised word can have. */
  readonly capitalKinds: readonly string[]
  readonly pastEnding: string
  /** Words that patterns and rules look for by themselves. */
  readonly otherWords: readonly string[]
}

/** Turns tables of words by kind into one lookup from word to senses. */
export function buildLexicon(tables: readonly WordTable[], { capitalKinds, pastEnding, otherWords }: LexiconOptions): Lexicon {
  const types = createTokenTypes()
  const sought = new Set(otherWords)
  const tokenOf = (lower: string, isCapital: boolean, meanings: readonly Meaning[]): Token => {
    const type = types(meanings, sought.has(lower) ? lower : undefined)
    return { length: lower.length, lower, isCapital, meanings, isCounting: mayCount(meanings), type }
  }
  const words = [...sensesOf(tables, otherWords)].map(([lower, senses]): KnownWord => {
    const small = senses.filter(({ kind }) => !capitalKinds.includes(kind))
    return { lower, capital: tokenOf(lower, true, senses), small: small.length === 0 ? undefined : tokenOf(lower, false, small) }
  })
  const marks = Array.from({ length: 128 }, (_, code) => tokenOf(String.fromCharCode(code), false, []))
  return { words: indexWords(words), marks, genitive: tokenOf('\'s', false, []), types, pastEnding }
}

function sensesOf(tables: readonly WordTable[], otherWords: readonly string[]): Map<string, Meaning[]> {
  // So that a word without any sense is known to be in no pattern and no rule either.
  const senses = new Map<string, Meaning[]>(otherWords.map((word) => [word, [{ kind: 'word', value: word }]]))
  for (const table of tables) {
    for (const [kind, words] of Object.entries(table)) addWords(senses, kind, words)
  }
  return senses
}

function addWords(senses: Map<string, Meaning[]>, kind: string, words: Readonly<Record<string, number | string>>): void {
  for (const [word, value] of Object.entries(words)) {
    const known = senses.get(word)
    if (known === undefined) senses.set(word, [{ kind, value }])
    else known.push({ kind, value })
  }
}
