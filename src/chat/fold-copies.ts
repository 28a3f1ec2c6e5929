import type { QuotationRow, StoreReader } from '#store/store.ts'

/** Rows of texts of their own, and the outlets that only repeat one of these texts. */
export interface FoldedRows {
  readonly rows: readonly QuotationRow[]
  readonly copiedBy: readonly string[]
}

/** A copy of an agency's text is no source of its own: its row goes where the text that it repeats is there as well. */
export async function foldCopies(store: StoreReader, rows: readonly QuotationRow[]): Promise<FoldedRows> {
  const articleIds = new Set(rows.map(({ citation }) => citation.articleId))
  const originals = new Map(await Promise.all([...articleIds].map(async (id) => [id, (await store.article(id))?.copyOf ?? null] as const)))
  const isCopy = ({ citation }: QuotationRow) => articleIds.has(originals.get(citation.articleId) ?? '')
  return {
    rows: rows.filter((row) => !isCopy(row)),
    copiedBy: [...new Set(rows.filter(isCopy).map(({ citation }) => citation.outlet))],
  }
}
