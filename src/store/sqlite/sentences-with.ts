import type { Article } from '#model/article.ts'
import type { SentenceRow } from '#store/store.ts'
import { citation } from './cite-quotation.ts'
import { json, number, text } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import type { Vocabulary } from './correct-spelling.ts'
import { correctSpelling, knownSpellings, sentenceVocabulary } from './correct-spelling.ts'
import { shownCitations } from './hidden-quotations.ts'
import { matchPhrase } from './match.ts'

/** A long run of words has many spellings; so many are tried. */
const maxPhrases = 16
const maxWords = 40

/** See StoreReader.sentencesWith: in any spelling; a word that stands nowhere is taken for its nearest. Newest publication first. */
export function sentencesWith(connection: Connection, words: readonly string[], limit: number): readonly SentenceRow[] {
  if (words.length === 0) return []
  const vocabulary = sentenceVocabulary(connection)
  const phrases = combinations(words.slice(0, maxWords).map((word) => spellings(word, vocabulary)))
  if (phrases.length === 0) return []
  const rows = connection.all(
    `select sentence.start_at, sentence.end_at, article.story_id, article_version.details, article_version.text
      from sentence join article on article.ord = sentence.id / 1048576
      join article_version on article_version.article_id = article.id and article_version.version = article.version
      where sentence.id in (select rowid from sentence_fts where sentence_fts match ? order by rowid desc limit ?)
      order by article.published_on desc nulls last, sentence.id / 1048576 desc, sentence.id limit ?`,
    phrases.map(matchPhrase).join(' OR '), maxMatches, limit,
  )
  const isCitationShown = shownCitations(connection)
  return rows.map(sentenceRow).filter((row) => isCitationShown(row.citation))
}

/** Of a phrase that stands everywhere only the latest sentences are looked at. */
const maxMatches = 2000

function spellings(word: string, vocabulary: Vocabulary): readonly string[] {
  const known = correctSpelling(word, vocabulary)
  return known === undefined ? [] : [...knownSpellings(known, vocabulary).keys()]
}

/** Every way to take one word of each group; none where a group is empty. */
function combinations(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return groups.reduce<readonly (readonly string[])[]>(
    (phrases, group) => phrases.flatMap((phrase) => group.map((word) => [...phrase, word])).slice(0, maxPhrases), [[]])
}

function sentenceRow(row: Row): SentenceRow {
  const article: Article = { ...json<Omit<Article, 'text'>>(row, 'details'), text: text(row, 'text') }
  return {
    citation: citation(article, { start: number(row, 'start_at'), end: number(row, 'end_at') }),
    storyId: text(row, 'story_id'),
    publishedAt: article.publishedAt,
  }
}
