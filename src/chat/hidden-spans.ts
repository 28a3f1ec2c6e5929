import type { Citation } from '#model/citation.ts'
import type { Span } from '#model/span.ts'
import type { QuotationKey, StoreReader } from '#store/store.ts'

/** Words of a version that readers or an operator have hidden. */
export interface HiddenSpan {
  readonly articleId: string
  readonly version: number
  readonly span: Span
}

/** Where the quotations stand in today's versions. */
export async function spansOf(store: Pick<StoreReader, 'article'>, keys: readonly QuotationKey[]): Promise<readonly HiddenSpan[]> {
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
