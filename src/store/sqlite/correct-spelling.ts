import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import { wordsOneEditAway } from './edit-distance.ts'
import { spellingVariants } from './spelling-variants.ts'

/** Which of these words an index has, and in how many of its rows; many are asked for at once, because asking is what costs. */
export type Vocabulary = (words: readonly string[]) => ReadonlyMap<string, number>

/** The words that stand in quotations. */
export function quotationVocabulary(connection: Connection): Vocabulary {
  return (words) => counts(connection, 'select term, quotations as count from json_each(?) as wanted cross join quotation_term on term = wanted.value', words)
}

/** The words that stand in sentences. */
export function sentenceVocabulary(connection: Connection): Vocabulary {
  return (words) => counts(connection, 'select term, doc as count from json_each(?) as wanted cross join sentence_vocabulary on term = wanted.value', words)
}

/** The words that stand in headlines and names. */
export function topicVocabulary(connection: Connection): Vocabulary {
  return (words) => counts(connection, 'select term, doc as count from json_each(?) as wanted cross join topic_vocabulary on term = wanted.value', words)
}

/** Shorter words have too many neighbours. */
const minChars = 4
const maxChars = 30
const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789']

/** The word itself where it is known, else its other spelling, else the most frequent word one edit away; undefined where nothing is near. */
export function correctSpelling(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary([word]).has(word)) return word
  const variant = mostFrequent(vocabulary(spellingVariants(word)))
  if (variant !== undefined || word.length < minChars || word.length > maxChars) return variant
  return mostFrequent(vocabulary([...wordsOneEditAway(word, alphabet)]))
}

/** A word and its other spellings, as far as the vocabulary has them. */
export function knownSpellings(word: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  return vocabulary([word, ...spellingVariants(word)])
}

/** Among equals the first in the alphabet, so that the same question always has the same answer. */
function mostFrequent(frequencies: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [word, frequency] of frequencies) {
    if (frequency < most || (frequency === most && best !== undefined && best < word)) continue
    best = word
    most = frequency
  }
  return best
}

function counts(connection: Connection, sql: string, words: readonly string[]): ReadonlyMap<string, number> {
  const rows = words.length === 0 ? [] : connection.all(sql, JSON.stringify(words))
  return new Map(rows.map((row) => [text(row, 'term'), number(row, 'count')] as const).filter(([, count]) => count > 0))
}
