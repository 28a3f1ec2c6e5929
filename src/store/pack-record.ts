import type { ArticleRecord, PackedRecord } from './store.ts'

/** Makes the record ready to go from thread to thread. */
export function packRecord({ article: { text, ...details }, findings, ...rest }: ArticleRecord): PackedRecord {
  return { ...rest, articleId: details.id, details: JSON.stringify(details), text, findings: JSON.stringify(findings) }
}

/** The record that was packed. */
export function unpackRecord({ details, text, findings, analysisKey, storyId, copyOf, features, ...rest }: PackedRecord): ArticleRecord {
  const { correctionNote } = rest
  return {
    // Only packRecord writes both.
    article: { ...JSON.parse(details) as Omit<ArticleRecord['article'], 'text'>, text }, findings: JSON.parse(findings) as ArticleRecord['findings'],
    analysisKey, storyId, copyOf, features, ...correctionNote === undefined ? {} : { correctionNote },
  }
}
