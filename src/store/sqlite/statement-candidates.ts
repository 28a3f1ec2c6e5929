import type { QuotationRow, StatementCandidates } from '#store/store.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import type { Vocabulary } from './correct-spelling.ts'
import { correctSpelling, knownSpellings, quotationVocabulary } from './correct-spelling.ts'
import { matchAny } from './match.ts'
import { matchingRows } from './matching-rows.ts'
import { quotationRows } from './quotation-rows.ts'

/** A word that was asked for, as the corpus spells it. */
interface Term {
  readonly asked: string
  /** The word itself or what it was taken for, and its other spellings. */
  readonly spellings: readonly string[]
  readonly frequency: number
}

/** Posting lists are read from the rarest word on until they would be longer than this together. */
const postingCap = 6_000
/** However common they are, so many words are always read: one word alone finds no statement. */
const minTerms = 2
/** What one very common word may cost. */
const listCap = 30_000
const maxTerms = 40

/** See StoreReader.statementCandidates. */
export function statementCandidates(connection: Connection, words: readonly string[], limit: number): StatementCandidates {
  const vocabulary = quotationVocabulary(connection)
  const terms = [...new Set(words)].slice(0, maxTerms).map((word) => termOf(word, vocabulary))
  const quotationCount = vocabulary(['']).get('') ?? 0
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
  const spellings = knownSpellings(known, vocabulary)
  return { asked, spellings: [...spellings.keys()], frequency: spellings.values().reduce((sum, count) => sum + count, 0) }
}

/** Adds up, over the rarest words, how telling each word is of the quotations that it stands in. */
function scoreQuotations(connection: Connection, terms: readonly Term[], quotationCount: number): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  for (const { spellings, frequency } of rarest(terms)) {
    const idf = Math.log(1 + quotationCount / (frequency + 0.5))
    const ids = matchingRows(connection, 'quotation_fts', `words : (${matchAny(spellings)})`, listCap)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + idf)
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

/** So many quotations are looked at if copies of a few statements fill the ones that are looked at first. */
const deepest = 5000

/** The best quotation of each statement, best statements first; then, as far as there is room, their other renderings and the copies. */
function bestOfEachStatement(connection: Connection, scores: ReadonlyMap<number, number>, limit: number): readonly QuotationRow[] {
  const first: number[] = []
  const others: number[] = []
  const seen = new Set<string>()
  let reached = 0
  for (const depth of [limit * 2, deepest]) {
    if (first.length >= limit || reached === scores.size) break
    const ids = best(scores, depth).slice(reached)
    reached += ids.length
    for (const { id, keys } of statementKeys(connection, ids)) {
      const isNew = keys.every((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      if (isNew) first.push(id)
      else others.push(id)
    }
  }
  return quotationRows(connection, [...first.slice(0, limit), ...others].slice(0, limit))
}

/** The ids with the highest scores, best first; most of the others are left out without being sorted. */
function best(scores: ReadonlyMap<number, number>, count: number): readonly number[] {
  let kept: (readonly [id: number, score: number])[] = []
  let least = 0
  for (const entry of scores) {
    if (entry[1] < least) continue
    kept.push(entry)
    if (kept.length < 4 * count) continue
    kept = highest(kept, count)
    least = kept.at(-1)?.[1] ?? 0
  }
  return highest(kept, count).map(([id]) => id)
}

function highest(scored: readonly (readonly [id: number, score: number])[], count: number): (readonly [id: number, score: number])[] {
  return scored.toSorted(([leftId, left], [rightId, right]) => right - left || leftId - rightId).slice(0, count)
}

function statementKeys(connection: Connection, ids: readonly number[]): readonly { readonly id: number, readonly keys: readonly string[] }[] {
  const rows = connection.all(
    `select quotation.id, statement_id, copy_key from json_each(?) as wanted join quotation on quotation.id = wanted.value order by wanted.key`,
    JSON.stringify(ids),
  )
  return rows.map((row) => ({ id: number(row, 'id'), keys: [`statement ${text(row, 'statement_id')}`, `copy ${number(row, 'copy_key')}`] }))
}
