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
  readonly articles: number
}

/** See StoreWriter.threadCandidates. */
export function threadCandidates(connection: Connection, { storyId, words, before, limit }: ThreadQuestion): readonly ThreadCandidate[] {
  const shared = new Map<string, Word[]>()
  for (const word of rarest(connection, words)) {
    for (const id of storiesWith(connection, word.word)) shared.set(id, [...shared.get(id) ?? [], word])
  }
  shared.delete(storyId)
  const ranked = [...shared].filter(([, found]) => found.length >= fewestShared)
    .map(([id, found]) => ({ id, found, weight: found.reduce((sum, { articles }) => sum + 1 / Math.log(2 + articles), 0) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return ranked.values().flatMap(({ id, found }) => candidate(connection, { id, found, storyId, before })).take(limit).toArray()
}

function rarest(connection: Connection, words: readonly string[]): readonly Word[] {
  const asked = [...new Set(words.flatMap(foldWords))]
  const counted = asked.map((word) => ({ word, articles: articlesWith(connection, word) }))
  const rare = counted.filter(({ articles }) => articles > 1 && articles <= mostArticles)
  return rare.sort((a, b) => a.articles - b.articles || (a.word < b.word ? -1 : 1)).slice(0, mostWords)
}

function articlesWith(connection: Connection, word: string): number {
  const row = connection.get('select doc from topic_vocabulary where term = ?', word)
  return row === undefined ? 0 : number(row, 'doc')
}

function storiesWith(connection: Connection, word: string): readonly string[] {
  const ords = matchingRows(connection, 'topic_fts', matchAny([word]), mostArticles)
  return connection.all('select distinct story_id from article where ord in (select value from json_each(?))', JSON.stringify(ords)).map((row) => text(row, 'story_id'))
}

interface Found {
  readonly id: string
  readonly found: readonly Word[]
  readonly storyId: string
  readonly before: string | null
}

/** Where a day is missing, the story that was there first is the earlier one. */
function candidate(connection: Connection, { id, found, storyId, before }: Found): ThreadCandidate[] {
  const row = connection.get(
    `select * from story where id = ? and case when ? is null or first_day is null
      then ord < (select coalesce(max(ord), 1e9) from story where id = ?) else first_day < ? end`, id, before, storyId, before)
  if (row === undefined) return []
  const texts = connection.all('select features from article where story_id = ? and copy_of is null order by ord limit ?', id, textsPerStory)
  return [{ story: storyOf(row), shared: found.map(({ word }) => word), features: texts.map((each) => text(each, 'features')) }]
}
