import type { ArticleRecord } from '#store/store.ts'
import { text } from './columns.ts'
import type { Connection } from './connection.ts'
import { currentStoryId } from './place-in-story.ts'

/** See StoreWriter.pinnedArticles. */
export function pinnedArticles(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection.all('select article_id, story_id from story_pin order by article_id')
  return new Map(rows.map((row) => [text(row, 'article_id'), currentStoryId(connection, text(row, 'story_id'))]))
}

/** Fixes articles in a story; what was decided on them before no longer counts. */
export function pinArticles(connection: Connection, articleIds: readonly string[], storyId: string): void {
  for (const id of articleIds) connection.run('insert or replace into story_pin (article_id, story_id) values (?, ?)', id, storyId)
}

/** The record with the story that an operator has fixed its article in, where one has. */
export function asPinned(connection: Connection, record: ArticleRecord): ArticleRecord {
  const pin = connection.get('select story_id from story_pin where article_id = ?', record.article.id)
  const storyId = pin === undefined ? record.storyId : currentStoryId(connection, text(pin, 'story_id'))
  return storyId === record.storyId ? record : { ...record, storyId, copyOf: isIn(connection, record.copyOf, storyId) ? record.copyOf : null }
}

function isIn(connection: Connection, articleId: string | null, storyId: string): boolean {
  return connection.get('select 1 from article where id = ? and story_id = ?', articleId, storyId) !== undefined
}
