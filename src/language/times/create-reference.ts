import type { Timex } from '#model/timex.ts'
import { civilDay } from './calendar.ts'
import type { Pattern } from './pattern.ts'
import type { Anchor } from './reading.ts'

/** What yearless and relative words count from at this point of the text. */
export interface Reference {
  readonly publication: number | null
  anchor: () => Anchor | null
  /** Words of the day ("Tuesday", "last week") count from the publication, unless the text has told its own past for long. */
  mode: (isDeictic: boolean) => 'news' | 'narrative'
  lastQuarter: () => string | null
  /** A new paragraph begins: a single date of the past does not outlive its paragraph. */
  startParagraph: () => void
  /** Takes notice of an expression that was read, and whether its paragraph opens with it. */
  note: (timex: Timex, pattern: Pattern, isOpening: boolean) => void
}

/** So many dates with a year in a row, and the text as a whole tells its own past. */
const lastingCount = 3

/**
 * Follows the text: it starts as news, counting from the publication; a paragraph that opens with a past year, or several past
 * years in a row, make it narrative, counting from that date; a word of the day ("yesterday", a bare weekday, "last week") makes it news again.
 */
export function createReference(publication: number | null): Reference {
  let anchor: Anchor | null = null
  let mode: 'news' | 'narrative' = 'news'
  let lastQuarter: string | null = null
  let yearsInARow = 0
  const publicationYear = publication === null ? Infinity : civilDay(publication).year

  return {
    publication,
    anchor: () => anchor,
    mode: (isDeictic) => isDeictic && yearsInARow < lastingCount ? 'news' : mode,
    lastQuarter: () => lastQuarter,
    startParagraph: () => {
      if (mode !== 'narrative' || yearsInARow >= lastingCount) return
      mode = 'news'
      anchor = null
    },
    note: (timex, pattern, isOpening) => {
      if (timex.type === 'DURATION' || timex.type === 'SET') return
      const next = anchorOf(timex.value)
      if (pattern.isDeictic) {
        mode = 'news'
        yearsInARow = 0
      } else if (timex.basis === 'stated' && next !== undefined && next.year < publicationYear) {
        yearsInARow += 1
        if (isOpening || yearsInARow >= lastingCount) mode = 'narrative'
      }
      if (next !== undefined) anchor = next
      if (next?.quarter !== null && next !== undefined) lastQuarter = timex.value
    },
  }
}

function anchorOf(value: string | null): Anchor | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?/.exec(value ?? '')
  if (parts === null) return undefined
  const numberOrNull = (text: string | undefined): number | null => text === undefined ? null : Number(text)
  return { year: Number(parts[1]), month: numberOrNull(parts[2]), day: numberOrNull(parts[3]), quarter: numberOrNull(parts[4]) }
}
