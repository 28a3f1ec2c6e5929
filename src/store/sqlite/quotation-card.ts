import type { Article } from '#model/article.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { ArticleRecord, QuotationRow } from '#store/store.ts'
import { citeQuotation } from './cite-quotation.ts'
import { foldText } from './fold-words.ts'

/** A quotation as it is shown, without what its story decides. */
export type QuotationCard = Omit<QuotationRow, 'statementId' | 'storyId'>

/** Everything that an article alone says about one of its quotations, in the article's own words. */
export function quotationCard(quotation: Quotation, { article, findings }: ArticleRecord): QuotationCard {
  return {
    key: { articleId: article.id, quotationId: quotation.id },
    kind: quotation.kind,
    level: quotation.level,
    words: joined(article, quotation.content) ?? '',
    speakerName: quotation.speakerName,
    speakerRole: roleOf(quotation, findings.persons),
    sourceWords: joined(article, quotation.source),
    antecedentWords: quotation.antecedent === null ? null : joined(article, [quotation.antecedent]),
    candidates: quotation.candidates,
    chain: quotation.chain,
    isDenied: quotation.isDenied,
    reason: quotation.reason,
    citation: citeQuotation(quotation, article, findings.sentences),
    publishedAt: article.publishedAt,
  }
}

function joined({ text }: Article, spans: readonly Span[] | null): string | null {
  return spans === null || spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

function roleOf({ speakerName }: Quotation, persons: ArticleRecord['findings']['persons']): string | null {
  if (speakerName === null) return null
  const form = foldText(speakerName)
  const byName = persons.find(({ name }) => foldText(name) === form)
  return (byName ?? persons.find(({ aliases }) => aliases.some((alias) => foldText(alias) === form)))?.role ?? null
}
