import type { QuotationKey, QuotationRow, StoreReader, StoryView } from '#store/store.ts'
import { type HiddenSpan, isHidden, spansOf } from './hidden-spans.ts'

/** The store as it is read where these quotations are hidden: no row is one of them, and no line holds their words. */
export function withoutQuotations(store: StoreReader, keys: readonly QuotationKey[]): StoreReader {
  if (keys.length === 0) return store
  const names = new Set(keys.map(nameOf))
  const shown = (rows: readonly QuotationRow[]) => rows.filter(({ key }) => !names.has(nameOf(key)))
  let spans: Promise<readonly HiddenSpan[]> | undefined
  const hiddenSpans = () => spans ??= spansOf(store, keys)
  return {
    ...store,
    quotations: async (filter) => shown(await store.quotations(filter)),
    statement: async (id) => shown(await store.statement(id)),
    quotationsAbout: async (personId, limit) => shown(await store.quotationsAbout(personId, limit)),
    async statementCandidates(words, limit) {
      const candidates = await store.statementCandidates(words, limit)
      return { ...candidates, quotations: shown(candidates.quotations) }
    },
    async sentencesWith(words, limit) {
      const hidden = await hiddenSpans()
      return (await store.sentencesWith(words, limit)).filter(({ citation }) => !isHidden(citation, hidden))
    },
    async storyView(id) {
      const view = await store.storyView(id)
      return view === undefined ? undefined : viewWithout(view, names, await hiddenSpans())
    },
  }
}

function nameOf({ articleId, quotationId }: QuotationKey): string {
  return `${articleId}|${quotationId}`
}

function viewWithout(view: StoryView, names: ReadonlySet<string>, hidden: readonly HiddenSpan[]): StoryView {
  return {
    ...view,
    timeline: view.timeline
      .map((entry) => ({ ...entry, evidence: entry.evidence.filter(({ citation }) => !isHidden(citation, hidden)) }))
      .filter(({ evidence }) => evidence.length > 0),
    statements: view.statements
      .map((statement) => ({ ...statement, quotations: statement.quotations.filter((key) => !names.has(nameOf(key))) }))
      .filter(({ quotations }) => quotations.length > 0),
    differences: view.differences.filter(({ sides }) => !sides.some(({ articleId, span }) => (
      hidden.some((one) => one.articleId === articleId && one.span.start < span.end && span.start < one.span.end)
    ))),
    highlights: view.highlights.filter((citation) => !isHidden(citation, hidden)),
  }
}
