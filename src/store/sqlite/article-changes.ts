import type { ArticleChange } from '#model/article-change.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'

/** See StoreReader.articleChanges. */
export function articleChanges(connection: Connection, sinceSequence: number, limit: number): readonly ArticleChange[] {
  return connection.all('select * from article_change where sequence > ? order by sequence limit ?', sinceSequence, limit).map((row) => ({
    sequence: number(row, 'sequence'),
    articleId: text(row, 'article_id'),
    // Only noteChange writes the column.
    kind: text(row, 'kind') as ArticleChange['kind'],
    at: text(row, 'at'),
  }))
}

/** Writes down what befell an article. */
export function noteChange(connection: Connection, { articleId, kind, at }: Omit<ArticleChange, 'sequence'>): void {
  connection.run('insert into article_change (article_id, kind, at) values (?, ?, ?)', articleId, kind, at)
}
