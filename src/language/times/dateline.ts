import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import { civilDay, dayNumber, isRealDay } from './calendar.ts'
import type { Lexicon } from './lexicon.ts'
import { readTokens } from './read-tokens.ts'
import { meaningOf } from './token.ts'

/** The day in the line that opens agency copy ("MOSCOW, March 2 (Reuters) -"), and where it stands. */
export interface Dateline {
  readonly day: number
  readonly span: Span
}

/** Longer openings are sentences, not datelines. */
const maxLength = 70
/** Copy is run again for some days, not for weeks. */
const maxDaysBefore = 14

/** Finds the dateline of a dated article; where it differs from the publication date by some days, relative words count from it. */
export function findDateline(document: Document, sentences: readonly Sentence[], { publication, lexicon }: Known): Dateline | undefined {
  const first = sentences.find((sentence) => sentence.part === 'body')
  if (first === undefined) return undefined
  const opening = document.text.slice(first.span.start, Math.min(first.span.end, first.span.start + maxLength))
  const place = /^\p{Lu}{3}[\p{Lu}\s.,'/-]{0,40}(?:, [\p{Lu}\p{Ll}. ]{2,20})?,? {1,2}(?=\p{Lu}\p{Ll})/u.exec(opening)?.[0]
  if (place === undefined) return undefined
  const mark = /\(| --? | [–—_] /.exec(opening)?.index
  if (mark === undefined || mark < place.length) return undefined
  const span = { start: first.span.start + place.length, end: first.span.start + mark }
  const day = dayIn(document.text, span, { publication, lexicon })
  return day === undefined ? undefined : { day, span }
}

interface Known {
  readonly publication: number
  readonly lexicon: Lexicon
}

function dayIn(text: string, span: Span, { publication, lexicon }: Known): number | undefined {
  const { tokens } = readTokens(text, span, lexicon)
  const month = tokens.map((token) => meaningOf(token, 'month')).find((value) => typeof value === 'number')
  const day = tokens.map((token) => meaningOf(token, 'day')).find((value) => typeof value === 'number')
  if (typeof month !== 'number' || typeof day !== 'number' || tokens.length > 4) return undefined
  const { year } = civilDay(publication)
  return [year, year - 1, year + 1]
    .filter((one) => isRealDay({ year: one, month, day }))
    .map((one) => dayNumber({ year: one, month, day }))
    .find((one) => one <= publication + 1 && publication - one <= maxDaysBefore)
}
