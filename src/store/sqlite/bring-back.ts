import type { Connection } from './connection.ts'

/** Puts an article that was withdrawn back in its place, with all its versions and nothing found in it yet; it is about to be saved again. */
export function bringBack(connection: Connection, articleId: string): void {
  const isBack = connection.run(
    `insert into article (ord, id, version, story_id, copy_of, file, outlet, outlet_key, published_on, content_hash, metadata_hash, analysis_key, features,
        sentences, quotations)
      select ord, id, version, story_id, null, file, '', '', null, content_hash, '', '', '', 0, 0 from withdrawn_article where id = ?`,
    articleId,
  ) > 0
  if (!isBack) return
  connection.run('insert into article_version select * from withdrawn_version where article_id = ?', articleId)
  connection.run('delete from withdrawn_version where article_id = ?', articleId)
  connection.run('delete from withdrawn_article where id = ?', articleId)
}
