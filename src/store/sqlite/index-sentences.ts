import type { ArticleRecord } from '#store/store.ts'
import type { Connection } from './connection.ts'
import { foldText } from './fold-words.ts'
import { maxPerArticle, rowId } from './row-ids.ts'

/** Makes an article's sentences findable. */
export function indexSentences(connection: Connection, { article, findings }: ArticleRecord, ord: number): void {
  for (const [place, { span }] of findings.sentences.slice(0, maxPerArticle).entries()) {
    const id = rowId(ord, place)
    connection.run('insert into sentence (id, start_at, end_at) values (?, ?, ?)', id, span.start, span.end)
    connection.run('insert into sentence_fts (rowid, words) values (?, ?)', id, foldText(article.text.slice(span.start, span.end)))
  }
}

/** Takes an article's sentences out of the indexes. */
export function removeSentences(connection: Connection, ord: number, count: number): void {
  for (let place = 0; place < count; place++) connection.run('delete from sentence_fts where rowid = ?', rowId(ord, place))
  connection.run('delete from sentence where id between ? and ?', rowId(ord, 0), rowId(ord, count))
}
