import type { QuotationRow, StatementCandidates } from '#store/store.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import type { Vocabulary } from './correct-spelling.ts'
import { correctSpelling, knownVariants, quotationVocabulary } from './correct-spelling.ts'
import { matchAny } from './match.ts'
import { quotationRows } from './quotation-rows.ts'

/** A word that was asked for, as the corpus spells it. */
interface Term {
  readonly asked: string
  /** The word itself or what it was taken for, and its other spellings. */
  readonly spellings: readonly string[]
  readonly frequency: number
}

/** Posting lists are read from the rarest word on until they would be longer than this together. */
const postingCap = 10_000
/** However common they are, so many words are always read: one word alone finds no statement. */
const minTerms = 2
/** What one very common word may cost. */
const listCap = 30_000
const maxTerms = 40

/** See StoreReader.statementCandidates. */
export function statementCandidates(connection: Connection, words: readonly string[], limit: number): StatementCandidates {
  const vocabulary = quotationVocabulary(connection)
  const terms = [...new Set(words)].slice(0, maxTerms).map((word) => termOf(word, vocabulary))
  const quotationCount = vocabulary.frequency('')
  const scores = scoreQuotations(connection, terms, quotationCount)
  return {
    quotations: bestOfEachStatement(connection, scores, limit),
    documentFrequencies: new Map(terms.map(({ asked, frequency }) => [asked, frequency])),
    corrections: new Map(terms.flatMap(({ asked, spellings: [first] }) => (first === undefined || first === asked ? [] : [[asked, first] as const]))),
    quotationCount,
  }
}

function termOf(asked: string, vocabulary: Vocabulary): Term {
  const known = correctSpelling(asked, vocabulary)
  if (known === undefined) return { asked, spellings: [], frequency: 0 }
  const spellings = [known, ...knownVariants(known, vocabulary)]
  return { asked, spellings, frequency: spellings.reduce((sum, word) => sum + vocabulary.frequency(word), 0) }
}

/** Adds up, over the rarest words, how telling each word is of the quotations that it stands in. */
function scoreQuotations(connection: Connection, terms: readonly Term[], quotationCount: number): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  for (const { spellings, frequency } of rarest(terms)) {
    const idf = Math.log(1 + quotationCount / (frequency + 0.5))
    const rows = connection.lists(
      'select rowid from quotation_fts where quotation_fts match ? order by rowid desc limit ?', `words : (${matchAny(spellings)})`, listCap)
    for (const [id] of rows) {
      // A row id is always a number.
      const key = id as number
      scores.set(key, (scores.get(key) ?? 0) + idf)
    }
  }
  return scores
}

function rarest(terms: readonly Term[]): readonly Term[] {
  const sorted = terms.filter(({ frequency }) => frequency > 0).toSorted((a, b) => a.frequency - b.frequency)
  let postings = 0
  return sorted.filter(({ frequency }, place) => {
    postings += frequency
    return place < minTerms || postings <= postingCap
  })
}

/** The best quotation of each statement, best statements first; then, as far as there is room, their other renderings and the copies. */
function bestOfEachStatement(connection: Connection, scores: ReadonlyMap<number, number>, limit: number): readonly QuotationRow[] {
  const ranked = [...scores].sort(([leftId, left], [rightId, right]) => right - left || leftId - rightId)
  const first: number[] = []
  const others: number[] = []
  const seen = new Set<string>()
  // Enough for the copies of one statement to be looked through, without reading every quotation that shares a word.
  for (const chunk of chunks(ranked.map(([id]) => id), Math.max(limit * 4, 100)).slice(0, 10)) {
    for (const { id, keys } of statementKeys(connection, chunk)) {
      const isNew = keys.every((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      if (isNew) first.push(id)
      else others.push(id)
    }
    if (first.length >= limit) break
  }
  return quotationRows(connection, [...first, ...others].slice(0, limit))
}

function statementKeys(connection: Connection, ids: readonly number[]): readonly { readonly id: number, readonly keys: readonly string[] }[] {
  const rows = connection.all(
    `select quotation.id, statement_id, copy_key from json_each(?) as wanted join quotation on quotation.id = wanted.value order by wanted.key`,
    JSON.stringify(ids),
  )
  return rows.map((row) => ({ id: number(row, 'id'), keys: [`statement ${text(row, 'statement_id')}`, `copy ${number(row, 'copy_key')}`] }))
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size))
}
