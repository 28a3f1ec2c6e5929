import type { QuotationRow } from '#store/store.ts'
import type { QuotationBlock } from './card.ts'
import { excerpt } from './excerpt.ts'
import type { Words } from './words/words.ts'

export interface Presentation {
  readonly words: Words
  /** Words that were asked for: a long quotation is cut round them. */
  readonly wanted?: readonly string[]
  /** Named beside the quotation where the answer's first line names nobody. */
  readonly speaker?: string | null
}

/** A quotation as a block, with what has to be said of its speaker; long ones are cut at a clause, round the words that were asked for. */
export function presentQuotation(row: QuotationRow, { words, wanted = [], speaker = null }: Presentation): QuotationBlock {
  const said = withoutThat(row.words)
  return {
    type: 'quotation',
    words: excerpt(said, wanted),
    isVerbatim: row.kind === 'direct' || isInsideMarks(said),
    note: [speaker, levelWords(row, words), row.isDenied ? words.quotation.denied : null].filter((part) => part !== null).join(' · ') || null,
    citation: row.citation,
    quotationId: row.key.quotationId,
  }
}

/** How sure the speaker is, in the words of the house; null where the source itself names the speaker. */
export function levelWords(row: QuotationRow, words: Words): string | null {
  switch (row.level) {
    case 'stated':
      return null
    case 'resolved':
      return resolvedWords(row, words)
    case 'paraphrase':
      return [row.sourceWords === null || row.antecedentWords === null ? null : resolvedWords(row, words), words.quotation.paraphrase].filter((part) => part !== null).join(' · ')
    case 'second-hand':
      return words.quotation.secondHand(chainWords(row.chain, words))
    case 'unclear':
      return row.candidates.length > 0 ? words.quotation.unclearAmong(row.candidates.join(words.or)) : words.quotation.unclear
  }
}

/** The speaker as far as the article names one; a pronoun that leads to nobody is no name. */
export function speakerWords({ speakerName, sourceWords }: Pick<QuotationRow, 'speakerName' | 'sourceWords'>, words: Words): string {
  const described = sourceWords === null || isPronoun(sourceWords) ? words.quotation.notNamed : sourceWords
  return speakerName ?? described
}

function isPronoun(source: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who)$/i.test(source)
}

/** "the sellers, as told by Maria Lindqvist, to The Daily Post". */
export function chainWords(chain: readonly string[], { quotation }: Words): string {
  const [origin = '', teller, ...onwards] = chain
  return [origin === '' || isPronoun(origin) ? quotation.unnamed : origin, ...(teller === undefined ? [] : [quotation.asToldBy(teller)]), ...onwards.map((next) => quotation.to(next))].join(', ')
}

/** A quotation in marks may begin with the writer's own “that”: it is left out, so that only the speaker's words are shown. */
export function withoutThat(words: string): string {
  return words.replace(/^that\s+(?=["“‘'«„])/i, '')
}

function isInsideMarks(words: string): boolean {
  return /^["“‘'«„][^"“”«»„]*["”’'»“]$/.test(words)
}

function resolvedWords({ sourceWords, antecedentWords }: QuotationRow, { quotation }: Words): string {
  if (sourceWords === null) return quotation.fromBefore
  return antecedentWords === null ? quotation.resolvedFrom(sourceWords) : quotation.standsFor(sourceWords, antecedentWords)
}
