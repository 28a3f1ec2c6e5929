import type { Basis, Precision } from '#model/timex.ts'
import type { Modality } from '#model/event.ts'
import type { DatedSentence } from './dated-sentence.ts'

/** An entry of a timeline while it is being made. */
export interface DraftEntry {
  /** EDTF, or TIMEX where EDTF has no form for it. */
  readonly date: string
  readonly precision: Precision
  readonly basis: Basis
  readonly modality: Modality
  readonly doSourcesDiffer: boolean
  readonly sentences: readonly DatedSentence[]
}

/** One draft for each date that the sentences give, in the order in which they stand; a weekday without a date is one article's own. */
export function draftEntries(dated: readonly DatedSentence[]): DraftEntry[] {
  return [...Map.groupBy(dated, keyOf).values()].flatMap((sentences) => {
    const [first] = sentences
    if (first === undefined) return []
    const { precision, basis, modality } = first.event
    return [{ date: dateOf(first), precision: precision === 'time' ? 'day' as const : precision, basis, modality, doSourcesDiffer: false, sentences }]
  })
}

function keyOf(sentence: DatedSentence): string {
  const date = dateOf(sentence)
  const isOwn = date.startsWith('XXXX-WXX') || date.startsWith('XXXX-XX')
  return `${sentence.event.modality} ${date} ${isOwn ? sentence.article.article.id : ''}`
}

/** The day of a clock time: "2021-03-02T15:05" tells of 2 March. */
function dateOf({ event }: DatedSentence): string {
  return (event.edtf ?? event.date ?? '').replace(/^(\d{4}-\d\d-\d\d)T[^/]*$/, '$1')
}
