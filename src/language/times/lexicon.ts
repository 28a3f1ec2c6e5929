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
  /** How the verbs of the past end that stand in no table ("ed"). */
  readonly pastEnding: string
  /** Marks the shapes (first letter, last letter, length) that words of the tables have; see `mayBeKnown`. */
  readonly shapes: Uint8Array
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
  const meanings = new Map<string, Meaning[]>()
  // So that a word without any sense is known to be in no pattern and no rule either.
  for (const word of otherWords) meanings.set(word, [{ kind: 'word', value: word }])
  for (const table of tables) {
    for (const [kind, words] of Object.entries(table)) addWords(meanings, kind, words)
  }
  const smallMeanings = [...meanings].map(([word, senses]) => [word, senses.filter(({ kind }) => !capitalKinds.includes(kind))] as const)
  return { meanings, smallMeanings: new Map(smallMeanings.filter(([, senses]) => senses.length > 0)), pastEnding, shapes: shapesOf(meanings.keys()) }
}

/** Whether any word of the lexicon begins and ends with these characters, in small or capital letters, and is so long. */
export function mayBeKnown({ shapes }: Lexicon, first: number, last: number, length: number): boolean {
  return shapes[shapeOf(first, last, length)] === 1
}

function shapesOf(words: Iterable<string>): Uint8Array {
  const shapes = new Uint8Array(1 << 14)
  for (const word of words) shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1
  return shapes
}

/** Small and capital letters, with and without accents, differ in what the masks leave out. */
function shapeOf(first: number, last: number, length: number): number {
  return (first & 31) << 9 | (last & 31) << 4 | length & 15
}

function addWords(meanings: Map<string, Meaning[]>, kind: string, words: Readonly<Record<string, number | string>>): void {
  for (const [word, value] of Object.entries(words)) {
    const known = meanings.get(word)
    if (known === undefined) meanings.set(word, [{ kind, value }])
    else known.push({ kind, value })
  }
}
