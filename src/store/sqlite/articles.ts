import { unpackRecord } from '#store/pack-record.ts'
import type { ArticleRecord, KnownArticle, OutletRow, PackedRecord, StoreOverview, StoreReader } from '#store/store.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { currentStoryId } from './place-in-story.ts'

/** See StoreReader.article. */
export function article(connection: Connection, articleId: string): ArticleRecord | undefined {
  const row = connection.get(`${selectRecords} where article.id = ?`, articleId)
  return row === undefined ? undefined : unpackRecord(packedOf(row))
}

/** See StoreWriter.storyRecords. */
export function storyRecords(connection: Connection, storyId: string): readonly PackedRecord[] {
  return connection.all(`${selectRecords} where article.story_id = ? order by article.ord`, currentStoryId(connection, storyId)).map(packedOf)
}

/** See StoreWriter.known. */
export function known(connection: Connection): readonly KnownArticle[] {
  return connection.all(`${selectKnown} order by ord`).map(knownOf)
}

/** See StoreWriter.knownIn. */
export function knownIn(connection: Connection, files: readonly string[]): readonly KnownArticle[] {
  return connection.all(`${selectKnown} where file in (select value from json_each(?)) order by ord`, JSON.stringify(files)).map(knownOf)
}

/** See StoreWriter.knownFiles. */
export function knownFiles(connection: Connection, after: string, limit: number): readonly string[] {
  return connection.all('select distinct file from article where file > ? order by file limit ?', after, limit).map((row) => text(row, 'file'))
}

const selectKnown = 'select id, file, version, story_id, content_hash, analysis_key, metadata_hash from article'

function knownOf(row: Row): KnownArticle {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    version: number(row, 'version'),
    storyId: text(row, 'story_id'),
    contentHash: text(row, 'content_hash'),
    analysisKey: text(row, 'analysis_key'),
    metadataHash: text(row, 'metadata_hash'),
  }
}

/** See StoreReader.articlesAfter. */
export function articlesAfter(connection: Connection, sequence: number, limit: number): Awaited<ReturnType<StoreReader['articlesAfter']>> {
  const rows = connection.all('select ord, id from article where ord > ? order by ord limit ?', sequence, limit)
  return rows.map((row) => ({ sequence: number(row, 'ord'), articleId: text(row, 'id') }))
}

/** See StoreReader.overview. */
export function overview(connection: Connection): StoreOverview {
  const row = connection.get(
    `select (select count(*) from article) as articles, (select count(*) from story) as stories,
      coalesce((select quotations from quotation_term where term = ''), 0) as quotations, (select count(distinct outlet) from article) as outlets`,
  ) ?? {}
  return {
    articleCount: number(row, 'articles'),
    storyCount: number(row, 'stories'),
    quotationCount: number(row, 'quotations'),
    outletCount: number(row, 'outlets'),
  }
}

/** See StoreReader.outlets: those with most articles first. */
export function outlets(connection: Connection): readonly OutletRow[] {
  const rows = connection.all(
    `select outlet, count(*) as articles, max(published_on) as last_day,
      json_group_array(distinct json_extract(details, '$.rights')) filter (where json_extract(details, '$.rights') is not null) as rights
      from article join article_version on article_version.article_id = article.id and article_version.version = article.version
      group by outlet order by articles desc, outlet`,
  )
  return rows.map((row) => ({
    outlet: text(row, 'outlet'),
    articleCount: number(row, 'articles'),
    lastPublishedOn: textOrNull(row, 'last_day'),
    rights: json<string[]>(row, 'rights').toSorted(),
  }))
}

const selectRecords = `select article.id, article.story_id, article.copy_of, article.analysis_key, article.features,
  article_version.details, article_version.text, article_version.findings
  from article join article_version on article_version.article_id = article.id and article_version.version = article.version`

/** The columns hold what a packed record is made of. */
function packedOf(row: Row): PackedRecord {
  return {
    articleId: text(row, 'id'),
    details: text(row, 'details'),
    text: text(row, 'text'),
    findings: text(row, 'findings'),
    analysisKey: text(row, 'analysis_key'),
    storyId: text(row, 'story_id'),
    copyOf: textOrNull(row, 'copy_of'),
    features: text(row, 'features'),
  }
}
