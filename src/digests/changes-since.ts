import type { UsedArticle } from '#store/ledger.ts'
import type { ArticleRecord, StoreReader, StoreWriter } from '#store/store.ts'

/** What is asked of the store for corrections. */
export type CorrectionStore = StoreReader & Pick<StoreWriter, 'withdrawnArticles'>

/** Article → today's record, where it is newer than what was used, or 'withdrawn'; the others are as they were. */
export type Changes = ReadonlyMap<string, ArticleRecord | 'withdrawn'>

/** What has become of the articles since; one that this process has not read yet, or not in so new a version, says nothing. */
export async function changesOf(store: CorrectionStore, uses: readonly UsedArticle[]): Promise<Changes> {
  const withdrawn = new Set((await store.withdrawnArticles()).map(({ articleId }) => articleId))
  const changes = new Map<string, ArticleRecord | 'withdrawn'>()
  for (const { articleId, version } of uses) {
    const record = await store.article(articleId)
    if (record !== undefined && record.article.version > version) changes.set(articleId, record)
    if (record === undefined && withdrawn.has(articleId)) changes.set(articleId, 'withdrawn')
  }
  return changes
}

/** The article as it is used after the correction. */
export function usedNow(used: UsedArticle, changes: Changes): readonly UsedArticle[] {
  const change = changes.get(used.articleId)
  if (change === undefined) return [used]
  return change === 'withdrawn' ? [] : [{ ...used, version: change.article.version }]
}
