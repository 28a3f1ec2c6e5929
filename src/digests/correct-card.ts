import type { Citation } from '#model/citation.ts'
import type { Block, Card, ListItem, QuotationBlock } from '#chat/card.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { type HiddenSpan, isHidden, spansOf } from '#chat/hidden-spans.ts'
import { presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { Words } from '#chat/words/words.ts'
import type { UsedArticle } from '#store/ledger.ts'
import type { ArticleRecord, QuotationKey } from '#store/store.ts'
import { changesOf, usedNow, type Changes, type CorrectionStore } from './changes-since.ts'

/** What became of a card whose articles have changed. */
export interface CorrectedCard {
  readonly card: Card
  readonly uses: readonly UsedArticle[]
  /** What a reader would notice, in our words; none where only other parts of the articles have changed. */
  readonly notes: readonly string[]
}

export interface Posted {
  readonly card: Card
  readonly uses: readonly UsedArticle[]
}

/** The card as it would be with today's versions of its articles and without what is hidden today; undefined where nothing has changed. */
export async function correctCard(
  store: CorrectionStore, { card, uses }: Posted, hidden: readonly QuotationKey[],
): Promise<CorrectedCard | undefined> {
  const changes = await changesOf(store, uses)
  const hiddenSpans = await spansOf(store, hidden.filter(({ articleId }) => uses.some((used) => used.articleId === articleId)))
  if (changes.size === 0 && !card.blocks.some((block) => citationsOf(block).some((citation) => isHidden(citation, hiddenSpans)))) return undefined
  const notes: string[] = []
  const context = { store, changes, hiddenSpans, words: wordsFor(card.language ?? 'en'), note: (text: string) => { if (!notes.includes(text)) notes.push(text) } }
  const blocks: Block[] = []
  for (const block of card.blocks) blocks.push(...await correctBlock(context, block))
  return { card: { ...card, blocks }, uses: uses.flatMap((used) => usedNow(used, changes)), notes }
}

function citationsOf(block: Block): readonly Citation[] {
  if (block.type === 'quotation') return [block.citation]
  return block.type === 'list' ? block.items.flatMap(({ citations }) => citations) : []
}

interface Context {
  readonly store: CorrectionStore
  readonly changes: Changes
  readonly hiddenSpans: readonly HiddenSpan[]
  readonly words: Words
  readonly note: (text: string) => void
}

async function correctBlock(context: Context, block: Block): Promise<readonly Block[]> {
  if (block.type === 'list') {
    const items = (await Promise.all(block.items.map((item) => correctItem(context, item)))).filter((item) => item !== undefined)
    return items.length === 0 ? [] : [{ ...block, items }]
  }
  if (block.type === 'quotation') return correctQuotation(context, block)
  return [block]
}

/** A line of which the words are gone stands under another outlet's, or says that they were withdrawn. */
async function correctItem(context: Context, item: ListItem): Promise<ListItem | undefined> {
  const citations = await Promise.all(item.citations.map((citation) => correctCitation(context, citation)))
  const [before, after] = [item.citations[0], citations[0]]
  if (before === undefined) return item
  const left = citations.filter((citation) => citation !== undefined)
  const isShortened = !item.text.endsWith(before.words)
  if (after !== undefined) return { ...item, text: isShortened ? item.text : replaceEnd(item.text, before.words, after.words), citations: left }
  const [other] = left
  if (other !== undefined) return { ...item, text: other.words, citations: left }
  return isWithdrawn(context, before) ? { text: context.words.posts.withdrawn, detail: null, citations: [withoutWords(before)] } : undefined
}

function replaceEnd(text: string, before: string, after: string): string {
  return `${text.slice(0, text.length - before.length)}${after}`
}

/** The same place in today's version: the headline of a headline, the same sentence of a sentence; undefined where it is gone. */
async function correctCitation({ store, changes, hiddenSpans, words: { posts }, note }: Context, citation: Citation): Promise<Citation | undefined> {
  if (isHidden(citation, hiddenSpans)) {
    note(posts.hidden(citation.outlet))
    return undefined
  }
  const record = changes.get(citation.articleId)
  if (record === undefined) return citation
  if (record === 'withdrawn') {
    note(posts.wordsWithdrawn(citation.outlet))
    return undefined
  }
  const start = record.article.text.indexOf(citation.words)
  if (start >= 0) return { ...citation, version: record.article.version, span: { start, end: start + citation.words.length } }
  const headline = citation.span.start <= titleStart(record) ? await citeHeadline(store, citation.articleId) : null
  if (headline === null) {
    note(posts.sentenceGone(citation.outlet))
    return undefined
  }
  note(posts.headlineChanged(citation.words, headline.words, citation.outlet))
  return headline
}

/** A headline stands at the top: whatever was cited from there is compared with the headline of today. */
function titleStart({ article }: ArticleRecord): number {
  return article.parts.find(({ kind }) => kind === 'title')?.span.start ?? article.parts[0]?.span.start ?? 0
}

async function correctQuotation(context: Context, block: QuotationBlock): Promise<readonly Block[]> {
  const { changes, note, words: { posts } } = context
  const { articleId, outlet } = block.citation
  const record = changes.get(articleId)
  if (isHidden(block.citation, context.hiddenSpans)) {
    note(posts.hidden(outlet))
    return []
  }
  if (record === undefined) return [block]
  if (record === 'withdrawn') {
    note(posts.wordsWithdrawn(outlet))
    return [{ type: 'note', text: posts.withdrawn }]
  }
  const after = await sameQuotation(context, record, block)
  if (after === undefined) note(posts.quotationGone(outlet))
  else if (after.note !== block.note) note(posts.speakerChanged(block.note ?? '', after.note ?? '', outlet))
  return after === undefined ? [] : [after]
}

async function sameQuotation({ store, words }: Context, record: ArticleRecord, { words: said }: QuotationBlock): Promise<QuotationBlock | undefined> {
  const rows = await store.quotations({ storyId: record.storyId, levels: ['stated', 'resolved'], limit: 500 })
  const own = rows.filter(({ key }) => key.articleId === record.article.id)
  return own.map((row) => presentQuotation(row, { words, speaker: speakerWords(row, words) })).find((block) => block.words === said)
}

function isWithdrawn({ changes }: Context, { articleId }: Citation): boolean {
  return changes.get(articleId) === 'withdrawn'
}

/** The link stays, the words go. */
function withoutWords(citation: Citation): Citation {
  return { ...citation, words: '', span: { start: 0, end: 0 } }
}
