import type { WithdrawalReason, WithdrawnArticle } from '#store/store.ts'
import { noteChange } from './article-changes.ts'
import { text } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { refreshStory } from './place-in-story.ts'
import { markUnread } from './read-files.ts'
import { removeFindings } from './save-article.ts'
import { settleCopies } from './settle-copies.ts'

/** See StoreWriter.withdrawnArticles. */
export function withdrawnArticles(connection: Connection): readonly WithdrawnArticle[] {
  return connection.all('select * from withdrawn_article order by id').map((row) => ({
    articleId: text(row, 'id'),
    file: text(row, 'file'),
    // Only withdrawArticle writes the column.
    reason: text(row, 'reason') as WithdrawalReason,
    at: text(row, 'at'),
  }))
}

export interface Withdrawal {
  readonly articleId: string
  readonly at: string
  readonly reason: WithdrawalReason
}

/** See StoreWriter.withdrawArticle. */
export function withdrawArticle(connection: Connection, { articleId, at, reason }: Withdrawal): string | undefined {
  return connection.transaction(() => {
    const row = connection.get('select * from article where id = ?', articleId)
    if (row === undefined) {
      // What is withdrawn already may only become so for a stronger reason: an operator's word outlasts the file.
      if (reason === 'operator') connection.run("update withdrawn_article set reason = 'operator' where id = ?", articleId)
      return undefined
    }
    moveAway(connection, row, { articleId, at, reason })
    noteChange(connection, { articleId, kind: 'withdrawn', at })
    const storyId = text(row, 'story_id')
    leave(connection, storyId)
    return storyId
  })
}

function moveAway(connection: Connection, row: Row, { articleId, at, reason }: Withdrawal): void {
  removeFindings(connection, row)
  markUnread(connection, text(row, 'file'))
  connection.run(
    `insert into withdrawn_article (id, ord, version, story_id, file, content_hash, reason, at)
      select id, ord, version, story_id, file, content_hash, ?, ? from article where id = ?`,
    reason, at, articleId,
  )
  connection.run('insert into withdrawn_version select * from article_version where article_id = ?', articleId)
  connection.run('delete from article_version where article_id = ?', articleId)
  connection.run('delete from article where id = ?', articleId)
}

function leave(connection: Connection, storyId: string): void {
  const isEmpty = connection.get('select 1 from article where story_id = ? limit 1', storyId) === undefined
  if (isEmpty) {
    connection.run('delete from story where id = ?', storyId)
    return
  }
  settleCopies(connection, storyId)
  refreshStory(connection, storyId)
  clearView(connection, storyId)
}

/** Headline and view were made of the withdrawn words as well: the story does without until they are computed again. */
function clearView(connection: Connection, storyId: string): void {
  connection.run(
    `update story set timeline = '[]', statements = '[]', differences = '[]', highlights = '[]', title = (
      select json_extract(article_version.details, '$.title') from article
        join article_version on article_version.article_id = article.id and article_version.version = article.version
        where article.story_id = story.id order by article.ord limit 1) where id = ?`,
    storyId,
  )
}
