import type { Quotation } from '#model/quotation.ts'
import type { ArticleRecord } from '#store/store.ts'
import { publishedOn } from './article-columns.ts'
import { json } from './columns.ts'
import type { Connection } from './connection.ts'
import { foldText, foldWords } from './fold-words.ts'
import type { PersonRows } from './index-persons.ts'
import { linkPersons } from './link-persons.ts'
import type { QuotationCard } from './quotation-card.ts'
import { quotationCard } from './quotation-card.ts'
import { maxPerArticle, rowId } from './row-ids.ts'
import { copyKey } from './copy-key.ts'

interface Place {
  readonly ord: number
  readonly persons: PersonRows
}

/** Makes an article's quotations findable by words, persons and days; each is a statement of its own until a story says otherwise. */
export function indexQuotations(connection: Connection, record: ArticleRecord, { ord, persons }: Place): void {
  const quotations = record.findings.quotations.slice(0, maxPerArticle)
  const cards = quotations.map((quotation) => quotationCard(quotation, record))
  for (const [place, quotation] of quotations.entries()) {
    const card = cards[place]
    if (card === undefined) continue
    const id = rowId(ord, place)
    writeQuotation(connection, { id, quotation, card, record })
    linkPersons(connection, { id, quotation, card, record, persons })
  }
  countTerms(connection, cards, 1)
}

/** The id of the statement that a quotation is on its own. */
export function loneStatementId(articleId: string, quotationId: string): string {
  return `${articleId}/${quotationId}`
}

/** Takes an article's quotations out of the indexes. */
export function removeQuotations(connection: Connection, ord: number, count: number): void {
  const cards = connection.all('select card from quotation where id between ? and ?', rowId(ord, 0), rowId(ord, count))
  countTerms(connection, cards.map((row) => json<QuotationCard>(row, 'card')), -1)
  for (let place = 0; place < count; place++) connection.run('delete from quotation_fts where rowid = ?', rowId(ord, place))
  connection.run('delete from quotation where id between ? and ?', rowId(ord, 0), rowId(ord, count))
}

interface Written {
  readonly id: number
  readonly quotation: Quotation
  readonly card: QuotationCard
  readonly record: ArticleRecord
}

function writeQuotation(connection: Connection, { id, quotation, card, record }: Written): void {
  const lone = loneStatementId(record.article.id, quotation.id)
  connection.run(
    `insert into quotation (id, quotation_id, lone_id, statement_id, level, published_on, copy_key, card) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    id, quotation.id, lone, lone, quotation.level, publishedOn(record.article), copyKey(card.words, card.speakerName), JSON.stringify(card),
  )
  connection.run('insert into quotation_fts (rowid, words, context) values (?, ?, ?)', id, foldText(card.words), foldText(card.citation.words))
}

/** Keeps the count of quotations for every word, and under '' the count of all. */
function countTerms(connection: Connection, cards: readonly QuotationCard[], step: 1 | -1): void {
  const counts = new Map<string, number>([['', cards.length * step]])
  for (const { words } of cards) {
    for (const term of new Set(foldWords(words))) counts.set(term, (counts.get(term) ?? 0) + step)
  }
  for (const [term, count] of counts) {
    connection.run(
      'insert into quotation_term (term, quotations) values (?, ?) on conflict (term) do update set quotations = quotations + excluded.quotations',
      term, count,
    )
    if (step < 0) connection.run("delete from quotation_term where term = ? and quotations <= 0 and term <> ''", term)
  }
}
