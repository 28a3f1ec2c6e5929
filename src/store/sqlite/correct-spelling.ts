import { number } from './columns.ts'
import type { Connection } from './connection.ts'
import { wordsOneEditAway } from './edit-distance.ts'
import { spellingVariants } from './spelling-variants.ts'

/** Which words an index has, and in how many of its rows. */
export interface Vocabulary {
  /** 0 for a word that is not there. */
  frequency(word: string): number
}

/** The words that stand in quotations. */
export function quotationVocabulary(connection: Connection): Vocabulary {
  return { frequency: (word) => count(connection, 'select quotations as count from quotation_term where term = ?', word) }
}

/** The words that stand in sentences. */
export function sentenceVocabulary(connection: Connection): Vocabulary {
  return { frequency: (word) => count(connection, 'select doc as count from sentence_vocabulary where term = ?', word) }
}

/** Shorter words have too many neighbours. */
const minChars = 4
const maxChars = 30
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789']

/** The word itself where it is known, else its other spelling, else the most frequent word one edit away; undefined where nothing is near. */
export function correctSpelling(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.frequency(word) > 0) return word
  const variant = mostFrequent(spellingVariants(word), vocabulary)
  if (variant !== undefined || word.length < minChars || word.length > maxChars) return variant
  return mostFrequent(wordsOneEditAway(word, alphabet), vocabulary)
}

/** The other spellings of a word that the vocabulary has beside it. */
export function knownVariants(word: string, vocabulary: Vocabulary): readonly string[] {
  return spellingVariants(word).filter((variant) => vocabulary.frequency(variant) > 0)
}

function mostFrequent(words: Iterable<string>, vocabulary: Vocabulary): string | undefined {
  let best: string | undefined
  let most = 0
  for (const word of words) {
    const frequency = vocabulary.frequency(word)
    if (frequency < most || frequency === 0) continue
    // Among equals the first in the alphabet, so that the same question always has the same answer.
    if (frequency === most && best !== undefined && best < word) continue
    best = word
    most = frequency
  }
  return best
}

function count(connection: Connection, sql: string, word: string): number {
  const row = connection.get(sql, word)
  return row === undefined ? 0 : number(row, 'count')
}
