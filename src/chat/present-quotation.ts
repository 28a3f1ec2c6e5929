import type { QuotationRow } from '#store/store.ts'
import type { QuotationBlock } from './card.ts'
import { excerpt } from './excerpt.ts'

/** A quotation as a block, with what has to be said of its speaker; long ones are cut at a clause, round the words that were asked for. */
export function presentQuotation(row: QuotationRow, wanted: readonly string[] = [], speaker: string | null = null): QuotationBlock {
  const words = withoutThat(row.words)
  return {
    type: 'quotation',
    words: excerpt(words, wanted),
    isVerbatim: row.kind === 'direct' || isInsideMarks(words),
    note: [speaker, levelWords(row), row.isDenied ? 'denied' : null].filter((words) => words !== null).join(' · ') || null,
    citation: row.citation,
  }
}

/** How sure the speaker is, in the words of the house; null where the source itself names the speaker. */
export function levelWords(row: QuotationRow): string | null {
  switch (row.level) {
    case 'stated':
      return null
    case 'resolved':
      return resolvedWords(row)
    case 'paraphrase':
      return [row.sourceWords === null || row.antecedentWords === null ? null : resolvedWords(row), 'paraphrase'].filter((words) => words !== null).join(' · ')
    case 'second-hand':
      return `second-hand: ${chainWords(row.chain)}`
    case 'unclear':
      return `speaker unclear${row.candidates.length > 0 ? `: ${row.candidates.join(' or ')}` : ''}`
  }
}

/** The speaker as far as the article names one; a pronoun that leads to nobody is no name. */
export function speakerWords({ speakerName, sourceWords }: Pick<QuotationRow, 'speakerName' | 'sourceWords'>): string {
  const described = sourceWords === null || /^(?:he|she|they|it|we|i|you|who)$/i.test(sourceWords) ? 'Speaker not named' : sourceWords
  return speakerName ?? described
}

/** "the sellers, as told by Maria Lindqvist, to The Daily Post". */
export function chainWords(chain: readonly string[]): string {
  const [origin = 'unnamed', teller, ...onwards] = chain
  return [origin, ...(teller === undefined ? [] : [`as told by ${teller}`]), ...onwards.map((next) => `to ${next}`)].join(', ')
}

/** A quotation in marks may begin with the writer's own “that”: it is left out, so that only the speaker's words are shown. */
export function withoutThat(words: string): string {
  return words.replace(/^that\s+(?=["“‘'«„])/i, '')
}

function isInsideMarks(words: string): boolean {
  return /^["“‘'«„][^"“”«»„]*["”’'»“]$/.test(words)
}

function resolvedWords(row: QuotationRow): string {
  if (row.sourceWords === null) return 'speaker taken from the quotation before'
  return row.antecedentWords === null ? `speaker resolved from “${row.sourceWords}”` : `“${row.sourceWords}” → ${row.antecedentWords}`
}
