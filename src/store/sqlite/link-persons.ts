import type { Quotation } from '#model/quotation.ts'
import type { ArticleRecord } from '#store/store.ts'
import type { Connection } from './connection.ts'
import { foldText } from './fold-words.ts'
import type { PersonRows } from './index-persons.ts'
import type { QuotationCard } from './quotation-card.ts'

interface Linked {
  readonly id: number
  readonly quotation: Quotation
  readonly card: QuotationCard
  readonly record: ArticleRecord
  readonly persons: PersonRows
}

/** Notes who speaks in a quotation, who hands it on, who might have spoken, and who is mentioned in its sentences. */
export function linkPersons(connection: Connection, linked: Linked): void {
  for (const [part, rows] of Object.entries(partsOf(linked))) {
    for (const row of new Set(rows)) {
      connection.run('insert into quotation_person (person, part, quotation) values (?, ?, ?)', row, part, linked.id)
    }
  }
}

function partsOf({ quotation, card, record, persons }: Linked): Readonly<Record<string, readonly number[]>> {
  const byName = (names: readonly string[]) => names.flatMap((name) => persons.byForm.get(foldText(name)) ?? [])
  const { span } = card.citation
  const mentions = record.findings.mentions.filter((mention) => mention.span.start >= span.start && mention.span.end <= span.end)
  return {
    speaker: quotation.speakerName === null ? [] : byName([quotation.speakerName]),
    chain: byName(tellers(quotation.chain)),
    candidate: byName(quotation.candidates),
    about: mentions.flatMap(({ personId }) => (personId === null ? [] : persons.byId.get(personId) ?? [])),
  }
}

/** The origin and those who hand its words on; the last of three or more is whom it was told to. */
function tellers(chain: readonly string[]): readonly string[] {
  return chain.length > 2 ? chain.slice(0, -1) : chain
}
