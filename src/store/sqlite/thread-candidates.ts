import type { ThreadCandidate, ThreadQuestion } from '#store/store.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import { foldWords } from './fold-words.ts'
import { matchAny } from './match.ts'
import { matchingRows } from './matching-rows.ts'
import { storyOf } from './stories.ts'

/** A word that stands in so many articles' headlines and names is no mark of one topic. */
const mostArticles = 300
const mostWords = 24
const fewestShared = 2
const textsPerStory = 3

interface Word {
  readonly word: string
  /** Articles with it in a headline or among the names. */
  readonly ords: readonly number[]
}

/** See StoreWriter.threadCandidates. */
export function threadCandidates(connection: Connection, question: ThreadQuestion): readonly ThreadCandidate[] {
  const words = rarest(connection, question.words)
  const storyIds = storiesOf(connection, words.flatMap(({ ords }) => ords))
  const shared = new Map<string, Word[]>()
  for (const word of words) {
    for (const id of new Set(word.ords.flatMap((ord) => storyIds.get(ord) ?? []))) shared.set(id, [...shared.get(id) ?? [], word])
  }
  const earlier = earlierOf(connection, [...shared].filter(([, found]) => found.length >= fewestShared).map(([id]) => id), question)
  const ranked = earlier.map((id) => ({ id, found: shared.get(id) ?? [] }))
    .map(({ id, found }) => ({ id, found, weight: found.reduce((sum, { ords }) => sum + 1 / Math.log(2 + ords.length), 0) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return ranked.slice(0, question.limit).flatMap(({ id, found }) => candidate(connection, id, found))
}

/** The story of each of these articles, read from an index alone. */
function storiesOf(connection: Connection, ords: readonly number[]): ReadonlyMap<number, string> {
  const rows = connection.all(
    'select ord, story_id from article indexed by article_story where ord in (select value from json_each(?))', JSON.stringify([...new Set(ords)]))
  return new Map(rows.map((row) => [number(row, 'ord'), text(row, 'story_id')]))
}

function rarest(connection: Connection, words: readonly string[]): readonly Word[] {
  const asked = [...new Set(words.flatMap(foldWords))]
  // One more than may be: counting all articles with a common word would take the longer the larger the archive.
  const found = asked.map((word) => ({ word, ords: matchingRows(connection, 'topic_fts', matchAny([word]), mostArticles + 1) }))
  const rare = found.filter(({ ords }) => ords.length > 1 && ords.length <= mostArticles)
  return rare.sort((a, b) => a.ords.length - b.ords.length || (a.word < b.word ? -1 : 1)).slice(0, mostWords)
}

/** Where a day is missing, the story that was there first is the earlier one. */
function earlierOf(connection: Connection, ids: readonly string[], { storyId, before, endedSince = '' }: ThreadQuestion): readonly string[] {
  return connection.all(
    `select id from story where id in (select value from json_each(?)) and id <> ? and (last_day is null or last_day >= ?)
        and case when ? is null or first_day is null then ord < (select coalesce(max(ord), 1e9) from story where id = ?) else first_day < ? end`,
    JSON.stringify(ids), storyId, endedSince, before, storyId, before,
  ).map((row) => text(row, 'id'))
}

function candidate(connection: Connection, id: string, found: readonly Word[]): ThreadCandidate[] {
  const row = connection.get('select * from story where id = ?', id)
  if (row === undefined) return []
  const texts = connection.all('select features from article where story_id = ? and copy_of is null order by ord limit ?', id, textsPerStory)
  return [{ story: storyOf(row), shared: found.map(({ word }) => word), features: texts.map((each) => text(each, 'features')) }]
}
