import type { StoryView } from '#store/store.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import { loneStatementId } from './index-quotations.ts'
import { leaveStory, refreshStory } from './place-in-story.ts'
import { rowId } from './row-ids.ts'

/** Keeps what was computed over a story, takes in articles of other stories that it now has, and says which quotations are one statement. */
export function saveStoryView(connection: Connection, view: StoryView): void {
  connection.transaction(() => {
    writeStory(connection, view)
    takeArticles(connection, view)
    writeStatements(connection, view)
  })
}

function writeStory(connection: Connection, { story, timeline, statements, differences, highlights, earlier = [] }: StoryView): void {
  connection.run('delete from story_merge where old_id = ?', story.id)
  connection.run('insert or ignore into unsettled_story (id) values (?)', story.id)
  connection.run(
    `insert into story (id, ord, title, article_ids, first_day, last_day, source_count, timeline, statements, differences, highlights, earlier)
      values (?, (select coalesce(max(ord), 0) + 1 from story), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set title = excluded.title, article_ids = excluded.article_ids, first_day = excluded.first_day,
        last_day = excluded.last_day, source_count = excluded.source_count, timeline = excluded.timeline, statements = excluded.statements,
        differences = excluded.differences, highlights = excluded.highlights, earlier = excluded.earlier`,
    story.id, story.title, JSON.stringify(story.articleIds), story.firstDay, story.lastDay, story.sourceCount,
    JSON.stringify(timeline), JSON.stringify(statements), JSON.stringify(differences), JSON.stringify(highlights),
    JSON.stringify(earlier.map(({ id }) => id)),
  )
}

/** An article that an operator has fixed in another story is not taken: the verdict came while the view was computed. */
function takeArticles(connection: Connection, { story }: StoryView): void {
  const wanted = JSON.stringify(story.articleIds)
  const pinned = connection.all('select article_id from story_pin where article_id in (select value from json_each(?)) and story_id <> ?', wanted, story.id)
  const refused = new Set(pinned.map((row) => text(row, 'article_id')))
  const ids = JSON.stringify(story.articleIds.filter((id) => !refused.has(id)))
  const others = connection.all('select distinct story_id from article where id in (select value from json_each(?)) and story_id <> ?', ids, story.id)
  connection.run('update article set story_id = ? where id in (select value from json_each(?)) and story_id <> ?', story.id, ids, story.id)
  for (const row of others) leaveStory(connection, text(row, 'story_id'), story.id)
  if (refused.size > 0) refreshStory(connection, story.id)
}

function writeStatements(connection: Connection, { story, statements }: StoryView): void {
  for (const row of connection.all('select ord from article where story_id = ?', story.id)) {
    const ord = number(row, 'ord')
    connection.run('update quotation set statement_id = lone_id where id between ? and ? and statement_id <> lone_id', rowId(ord, 0), rowId(ord + 1, -1))
  }
  for (const statement of statements) {
    for (const { articleId, quotationId } of statement.quotations) {
      connection.run('update quotation set statement_id = ? where lone_id = ?', statement.id, loneStatementId(articleId, quotationId))
    }
  }
}
