/** One sense of a word, such as { kind: 'month', value: 2 } for "February". */
export interface Meaning {
  readonly kind: string
  readonly value: number | string
}

/** The words of one kind with what they stand for: { january: 1, … }. */
export type WordTable = Readonly<Record<string, Readonly<Record<string, number | string>>>>

/** A language's words, in lower case, with all their senses; words with a full stop keep it ("feb."). */
export interface Lexicon {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>
  /** The same for a word in small letters: in English "May" is a month and "may" is not. */
  readonly smallMeanings: ReadonlyMap<string, readonly Meaning[]>
}

/**
 * Turns tables of words by kind into one lookup from word to senses; `capitalKinds` are those that only a capitalised word can
 * have, `patternWords` the words that patterns name.
 */
export function buildLexicon(tables: readonly WordTable[], capitalKinds: readonly string[], patternWords: readonly string[]): Lexicon {
  const meanings = new Map<string, Meaning[]>()
  // So that a word without any sense is known to be in no pattern either.
  for (const word of patternWords) meanings.set(word, [{ kind: 'word', value: word }])
  for (const table of tables) {
    for (const [kind, words] of Object.entries(table)) addWords(meanings, kind, words)
  }
  const smallMeanings = [...meanings].map(([word, senses]) => [word, senses.filter(({ kind }) => !capitalKinds.includes(kind))] as const)
  return { meanings, smallMeanings: new Map(smallMeanings.filter(([, senses]) => senses.length > 0)) }
}

function addWords(meanings: Map<string, Meaning[]>, kind: string, words: Readonly<Record<string, number | string>>): void {
  for (const [word, value] of Object.entries(words)) {
    const known = meanings.get(word)
    if (known === undefined) meanings.set(word, [{ kind, value }])
    else known.push({ kind, value })
  }
}
