import type { ArticleRecord } from '#store/store.ts'
import { text, textOrNull } from './columns.ts'
import type { Connection } from './connection.ts'

/** Puts an article that has just been written into its story; a story that it was the last article of goes into the new one. */
export function placeInStory(connection: Connection, record: ArticleRecord, earlierStoryId: string | undefined): void {
  refreshStory(connection, record.storyId)
  if (earlierStoryId !== undefined && earlierStoryId !== record.storyId) leaveStory(connection, earlierStoryId, record.storyId)
}

/** After articles have moved from one story to another: an empty story leads to the other one from now on. */
export function leaveStory(connection: Connection, oldId: string, newId: string): void {
  const isEmpty = connection.get('select 1 from article where story_id = ? limit 1', oldId) === undefined
  if (!isEmpty) return refreshStory(connection, oldId)
  connection.run('delete from story where id = ?', oldId)
  connection.run('update story_merge set new_id = ? where new_id = ?', newId, oldId)
  connection.run('insert or replace into story_merge (old_id, new_id) values (?, ?)', oldId, newId)
}

/** The id under which a story stands today: its own, or that of the story it was merged into. */
export function currentStoryId(connection: Connection, storyId: string): string {
  const merge = connection.get('select new_id from story_merge where old_id = ?', storyId)
  return merge === undefined ? storyId : text(merge, 'new_id')
}

/** What the articles alone say of their story; title and view stay as they were computed until they are computed again. */
export function refreshStory(connection: Connection, storyId: string): void {
  const articles = connection.all(
    `select article.id, article.published_on, article.copy_of, json_extract(article_version.details, '$.title') as title
      from article join article_version on article_version.article_id = article.id and article_version.version = article.version
      where article.story_id = ? order by article.ord`,
    storyId,
  )
  const days = articles.map((row) => textOrNull(row, 'published_on')).filter((day) => day !== null).toSorted()
  const own = articles.filter((row) => textOrNull(row, 'copy_of') === null)
  connection.run('delete from story_merge where old_id = ?', storyId)
  connection.run('insert or ignore into unsettled_story (id) values (?)', storyId)
  connection.run(
    `insert into story (id, ord, title, article_ids, first_day, last_day, source_count, timeline, statements, differences, highlights)
      values (?, (select coalesce(max(ord), 0) + 1 from story), ?, ?, ?, ?, ?, '[]', '[]', '[]', '[]')
      on conflict (id) do update set article_ids = excluded.article_ids, first_day = excluded.first_day, last_day = excluded.last_day,
        source_count = excluded.source_count`,
    storyId, titleOf(articles), JSON.stringify(articles.map((row) => text(row, 'id'))), days.at(0) ?? null, days.at(-1) ?? null, Math.max(own.length, 1),
  )
}

function titleOf(articles: readonly Parameters<typeof text>[0][]): string {
  const [first] = articles
  return first === undefined ? '' : text(first, 'title')
}
