import { packRecord, unpackRecord } from '#store/pack-record.ts'
import type { ArticleRecord, PackedRecord, Saved } from '#store/store.ts'
import { metadataHash, outletOf, publishedOn, topicOf } from './article-columns.ts'
import { noteChange } from './article-changes.ts'
import { number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { foldText } from './fold-words.ts'
import { countSayings, indexPersons, removePersons } from './index-persons.ts'
import { indexQuotations, removeQuotations } from './index-quotations.ts'
import { indexSentences, removeSentences } from './index-sentences.ts'
import { placeInStory } from './place-in-story.ts'
import { asPinned } from './pins.ts'
import { maxPerArticle } from './row-ids.ts'
import { bringBack } from './bring-back.ts'

/** Writes an article with everything found in it, in one transaction; see StoreWriter.saveArticle. */
export function saveArticle(connection: Connection, record: ArticleRecord): Saved {
  return connection.transaction(() => save(connection, record, packRecord(record).findings))
}

/** See StoreWriter.saveArticles. What is found is written as it was packed. */
export function saveArticles(connection: Connection, records: readonly PackedRecord[]): readonly Saved[] {
  return connection.transaction(() => records.map((packed) => save(connection, unpackRecord(packed), packed.findings)))
}

function save(connection: Connection, record: ArticleRecord, findings: string): Saved {
  bringBack(connection, record.article.id)
  const known = connection.get('select * from article where id = ?', record.article.id)
  if (known !== undefined) removeFindings(connection, known)
  const numbered = withVersion(asPinned(connection, record), known)
  const ord = writeArticle(connection, numbered)
  writeVersion(connection, numbered, findings)
  writeFindings(connection, numbered, ord)
  placeInStory(connection, numbered, known === undefined ? undefined : text(known, 'story_id'))
  noteNewText(connection, record, known)
  return savedAs(record, known)
}

/** Another text is a change that readers of the old one may have to be told of. */
function noteNewText(connection: Connection, { article, correctionNote = null }: ArticleRecord, known: Row | undefined): void {
  if (known === undefined || text(known, 'content_hash') === article.contentHash) return
  // A note that stood in the text before is old news.
  const isCorrected = correctionNote !== null && correctionNote !== textOrNull(known, 'correction_note')
  noteChange(connection, { articleId: article.id, kind: isCorrected ? 'corrected' : 'new-version', at: new Date().toISOString() })
}

function savedAs({ article }: ArticleRecord, known: Row | undefined): Saved {
  if (known === undefined) return 'added'
  return text(known, 'content_hash') === article.contentHash ? 'analysed-again' : 'new-version'
}

/** The store counts the versions itself: the same text keeps its number, another text gets the next one. */
function withVersion(record: ArticleRecord, known: Row | undefined): ArticleRecord {
  if (known === undefined) return record
  const latest = number(known, 'version')
  const isSameText = text(known, 'content_hash') === record.article.contentHash
  const version = isSameText ? latest : Math.max(latest + 1, record.article.version)
  return { ...record, article: { ...record.article, version } }
}

function writeArticle(connection: Connection, record: ArticleRecord): number {
  const { article, findings } = record
  const outlet = outletOf(article)
  const [sentences, quotations] = [findings.sentences, findings.quotations].map(({ length }) => Math.min(length, maxPerArticle))
  const row = connection.get(
    `insert into article (id, version, story_id, copy_of, file, outlet, outlet_key, published_on, content_hash, metadata_hash, analysis_key, features,
        sentences, quotations, correction_note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set version = excluded.version, story_id = excluded.story_id, copy_of = excluded.copy_of, file = excluded.file,
        outlet = excluded.outlet, outlet_key = excluded.outlet_key, published_on = excluded.published_on, content_hash = excluded.content_hash,
        metadata_hash = excluded.metadata_hash, analysis_key = excluded.analysis_key, features = excluded.features,
        sentences = excluded.sentences, quotations = excluded.quotations, correction_note = excluded.correction_note
      returning ord`,
    article.id, article.version, record.storyId, record.copyOf, article.file, outlet, foldText(outlet), publishedOn(article), article.contentHash,
    metadataHash(article), record.analysisKey, record.features, sentences ?? 0, quotations ?? 0,
    record.correctionNote ?? null,
  )
  return number(row ?? {}, 'ord')
}

function writeVersion(connection: Connection, { article }: ArticleRecord, findings: string): void {
  const { text, ...details } = article
  connection.run(
    'insert or replace into article_version (article_id, version, details, text, findings) values (?, ?, ?, ?, ?)',
    article.id, article.version, JSON.stringify(details), text, findings,
  )
}

function writeFindings(connection: Connection, record: ArticleRecord, ord: number): void {
  const topic = topicOf(record)
  connection.run('insert into topic_fts (rowid, title, persons) values (?, ?, ?)', ord, foldText(topic.title), foldText(topic.persons))
  indexSentences(connection, record, ord)
  const persons = indexPersons(connection, record, ord)
  indexQuotations(connection, record, { ord, persons })
  countSayings(connection, ord)
}

/** Takes out of the indexes what an earlier version or analysis put there; the version itself stays readable. */
export function removeFindings(connection: Connection, known: Row): void {
  const ord = number(known, 'ord')
  connection.run('delete from topic_fts where rowid = ?', ord)
  removeSentences(connection, ord, number(known, 'sentences'))
  removeQuotations(connection, ord, number(known, 'quotations'))
  removePersons(connection, ord)
}
