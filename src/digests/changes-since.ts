import type { Citation } from '#model/citation.ts'
import type { Span } from '#model/span.ts'
import type { UsedArticle } from '#store/ledger.ts'
import type { ArticleRecord, QuotationKey, StoreReader, StoreWriter } from '#store/store.ts'

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

/** Words of a version that readers or an operator have hidden. */
export interface HiddenSpan {
  readonly articleId: string
  readonly version: number
  readonly span: Span
}

/** Where the hidden quotations stand in today's versions. */
export async function spansOf(store: CorrectionStore, keys: readonly QuotationKey[]): Promise<readonly HiddenSpan[]> {
  const spans: HiddenSpan[] = []
  for (const { articleId, quotationId } of keys) {
    const record = await store.article(articleId)
    const content = record?.findings.quotations.find(({ id }) => id === quotationId)?.content ?? []
    spans.push(...content.map((span) => ({ articleId, version: record?.article.version ?? 0, span })))
  }
  return spans
}

/** Whether the citation holds words that are hidden. */
export function isHidden({ articleId, version, span }: Citation, hidden: readonly HiddenSpan[]): boolean {
  return hidden.some((one) => one.articleId === articleId && one.version === version && one.span.start < span.end && span.start < one.span.end)
}
