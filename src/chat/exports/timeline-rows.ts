import type { StoryView } from '#store/store.ts'
import { excerpt } from '../excerpt.ts'

/** One dated sentence of a timeline, as it leaves the house: short words, outlet and link, never a whole article. */
export interface TimelineRow {
  /** EDTF: "2021-03-02", "2021-02-13/2021-02-14", "2021-02"; "" where no date is given. */
  readonly date: string
  readonly basis: string
  readonly doSourcesDiffer: boolean
  /** Letter for letter from the source, cut at a clause with "…". */
  readonly words: string
  readonly outlet: string
  readonly url: string | null
  readonly articleId: string
  readonly version: number
  /** UTF-16 offsets of the sentence in that version. */
  readonly start: number
  readonly end: number
}

/** A story's timeline as rows, in the order of time, one for each source of an entry. */
export function timelineRows({ timeline }: Pick<StoryView, 'timeline'>): readonly TimelineRow[] {
  return timeline.flatMap(({ date, basis, doSourcesDiffer, evidence }) => evidence.map(({ citation, edtf }) => ({
    date: (doSourcesDiffer ? edtf : date) ?? '', basis, doSourcesDiffer, words: excerpt(citation.words), outlet: citation.outlet, url: citation.url,
    articleId: citation.articleId, version: citation.version, start: citation.span.start, end: citation.span.end,
  })))
}
