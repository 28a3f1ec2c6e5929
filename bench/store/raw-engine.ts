import { DatabaseSync } from 'node:sqlite'
import type { ArticleRecord } from '#store/store.ts'

/** The engine by itself: two plain tables with a search index each, on the caller's own thread. What any store on it must cost at least. */
export interface RawEngine {
  insert(record: ArticleRecord): void
  article(id: string): unknown
  newestBy(speaker: string): unknown
  search(words: readonly string[]): unknown
  close(): void
}

/** Opens the engine on a new file with the store's settings. */
export function openRawEngine(file: string): RawEngine {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -16384;
    create table article (ord integer primary key, id text unique, text text);
    create table sentence (id integer primary key, article integer, start_at integer, end_at integer);
    create virtual table sentence_fts using fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
    create table quotation (id integer primary key, article integer, speaker text, published_on text, words text);
    create index quotation_by_speaker on quotation (speaker, published_on);
    create virtual table quotation_fts using fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
  `)
  const insertArticle = database.prepare('insert into article (id, text) values (?, ?)')
  const insertSentence = database.prepare('insert into sentence (article, start_at, end_at) values (?, ?, ?)')
  const indexSentence = database.prepare('insert into sentence_fts (rowid, words) values (?, ?)')
  const insertQuotation = database.prepare('insert into quotation (article, speaker, published_on, words) values (?, ?, ?, ?)')
  const indexQuotation = database.prepare('insert into quotation_fts (rowid, words) values (?, ?)')
  const selectArticle = database.prepare('select * from article where id = ?')
  const selectNewest = database.prepare('select * from quotation where speaker = ? order by published_on desc limit 10')
  const selectBest = database.prepare(`select * from quotation where id in (
    select rowid from quotation_fts where quotation_fts match ? order by bm25(quotation_fts) limit 80)`)
  return {
    insert: ({ article, findings }) => {
      database.exec('begin')
      const ord = insertArticle.run(article.id, article.text).lastInsertRowid
      for (const { span } of findings.sentences) {
        const id = insertSentence.run(ord, span.start, span.end).lastInsertRowid
        indexSentence.run(id, article.text.slice(span.start, span.end))
      }
      for (const { content: [span], speakerName } of findings.quotations) {
        const words = article.text.slice(span?.start, span?.end)
        indexQuotation.run(insertQuotation.run(ord, speakerName, article.publishedAt, words).lastInsertRowid, words)
      }
      database.exec('commit')
    },
    article: (id) => selectArticle.get(id),
    newestBy: (speaker) => selectNewest.all(speaker),
    search: (words) => selectBest.all(words.map((word) => `"${word}"`).join(' OR ')),
    close: () => database.close(),
  }
}
