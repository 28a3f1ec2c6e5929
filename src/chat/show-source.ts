import type { Span } from '#model/span.ts'
import type { StoreReader } from '#store/store.ts'
import type { Card } from './card.ts'
import { nonAnswer } from './non-answers.ts'
import { UserError } from './errors.ts'
import type { Words } from './words/words.ts'

/** The sentence behind a line, with the sentences before and after it, so that a reader sees it in its place. */
export async function showSource(
  store: StoreReader, place: { readonly articleId: string, readonly version: number, readonly start: number, readonly end: number }, words: Words,
): Promise<Card> {
  const record = await store.article(place.articleId)
  if (record === undefined) throw new UserError(words.source.gone, words.source.runAgain)
  const { article, findings } = record
  if (article.version !== place.version) return nonAnswer(words.source.changed, words.source.runAgainForToday)
  const { start, end } = widen(place, findings.sentences.map(({ span }) => span), article.text)
  const outlet = article.publisher ?? article.file
  const shown = article.text.slice(start, end)
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: article.title === '' ? outlet : article.title },
      {
        type: 'quotation', words: shown, isVerbatim: true, note: words.source.asItStands,
        citation: { articleId: article.id, version: article.version, outlet, url: article.url, span: { start, end }, words: shown },
      },
    ],
  }
}

/** The place with the sentence before and after it, as far as nothing but white space lies between. */
function widen(place: Span, sentences: readonly Span[], text: string): Span {
  const isNext = (left: Span, right: Span) => left.end <= right.start && text.slice(left.end, right.start).trim() === ''
  const touched = sentences.filter((span) => span.start < place.end && place.start < span.end)
  const first = touched[0] ?? place
  const last = touched.at(-1) ?? place
  const before = sentences.findLast((span) => isNext(span, first))
  const after = sentences.find((span) => isNext(last, span))
  return { start: (before ?? first).start, end: (after ?? last).end }
}
