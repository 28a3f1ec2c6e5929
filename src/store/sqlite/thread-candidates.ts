import type { ThreadCandidate, ThreadQuestion } from '#store/store.ts'
import { text } from './columns.ts'
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
  const shared = new Map<string, Word[]>()
  for (const word of rarest(connection, question.words)) {
    for (const id of earlierStoriesOf(connection, word.ords, question)) shared.set(id, [...shared.get(id) ?? [], word])
  }
  const ranked = [...shared].filter(([, found]) => found.length >= fewestShared)
    .map(([id, found]) => ({ id, found, weight: found.reduce((sum, { ords }) => sum + 1 / Math.log(2 + ords.length), 0) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return ranked.slice(0, question.limit).flatMap(({ id, found }) => candidate(connection, id, found))
}

function rarest(connection: Connection, words: readonly string[]): readonly Word[] {
  const asked = [...new Set(words.flatMap(foldWords))]
  // One more than may be: counting all articles with a common word would take the longer the larger the archive.
  const found = asked.map((word) => ({ word, ords: matchingRows(connection, 'topic_fts', matchAny([word]), mostArticles + 1) }))
  const rare = found.filter(({ ords }) => ords.length > 1 && ords.length <= mostArticles)
  return rare.sort((a, b) => a.ords.length - b.ords.length || (a.word < b.word ? -1 : 1)).slice(0, mostWords)
}

/** Where a day is missing, the story that was there first is the earlier one. */
function earlierStoriesOf(connection: Connection, ords: readonly number[], { storyId, before, endedSince = '' }: ThreadQuestion): readonly string[] {
  return connection.all(
    `select distinct story.id from article join story on story.id = article.story_id
      where article.ord in (select value from json_each(?)) and story.id <> ? and (story.last_day is null or story.last_day >= ?)
        and case when ? is null or story.first_day is null
          then story.ord < (select coalesce(max(ord), 1e9) from story where id = ?) else story.first_day < ? end`,
    JSON.stringify(ords), storyId, endedSince, before, storyId, before,
  ).map((row) => text(row, 'id'))
}

function candidate(connection: Connection, id: string, found: readonly Word[]): ThreadCandidate[] {
  const row = connection.get('select * from story where id = ?', id)
  if (row === undefined) return []
  const texts = connection.all('select features from article where story_id = ? and copy_of is null order by ord limit ?', id, textsPerStory)
  return [{ story: storyOf(row), shared: found.map(({ word }) => word), features: texts.map((each) => text(each, 'features')) }]
}
