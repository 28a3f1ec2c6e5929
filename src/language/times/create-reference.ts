import type { Timex } from '#model/timex.ts'
import { civilDay } from './calendar.ts'
import type { Pattern } from './pattern.ts'
import type { Anchor } from './reading.ts'

/** What yearless and relative words count from at this point of the text. */
export interface Reference {
  readonly publication: number | null
  /** Whether the publication day is sure: stated with its hour, or by the dateline. Other copy may be dated a day early. */
  readonly isDaySure: boolean
  anchor: () => Anchor | null
  /** Words of the day ("Tuesday", "last week") count from the publication, unless the text has told its own past for long. */
  mode: (isDeictic: boolean) => 'news' | 'narrative'
  lastQuarter: () => string | null
  /** The same, unless the text has gone on to nine months or a year: what "a year earlier" is compared with. */
  comparedQuarter: () => string | null
  /** The last day that this paragraph named. */
  dayOfParagraph: () => string | null
  /** A new paragraph begins: a single date of the past does not outlive its paragraph. */
  startParagraph: () => void
  /** Takes notice of an expression that was read, and of where it stands. */
  note: (timex: Timex, pattern: Pattern, place: Place) => void
}

/** Where an expression stands: what opens a sentence or a paragraph sets the scene, a year that is a paragraph of its own heads a chapter. */
export interface Place {
  readonly opensSentence: boolean
  readonly opensParagraph: boolean
  readonly isHeading: boolean
}

/** So many dates with a past year in a row, and the text as a whole tells its own past, even if it began with the day's news. */
const lastingCount = 3

/** So many, and it is a chronicle: one "today" in a speech does not make it news. */
const chronicleCount = 8

/** What companies report besides quarters. */
const longerPeriods = /^P(?:6M|9M|12M|1Y)$|-H[12]$/

/**
 * Follows the text: it starts as news, counting from the publication; a paragraph that opens with a past year, or several past
 * years in a row, make it narrative, counting from that date; a word of the day ("yesterday", a bare weekday, "last week") makes
 * it news again. A text that has used no such word yet is narrative sooner.
 */
export function createReference(publication: number | null, isDaySure = false): Reference {
  let anchor: Anchor | null = null
  let mode: 'news' | 'narrative' = 'news'
  let lastQuarter: string | null = null
  let isLongerCompared = false
  let yearsInARow = 0
  let hasDeictic = false
  let dayOfParagraph: string | null = null
  const publicationYear = publication === null ? Infinity : civilDay(publication).year
  const isLasting = (): boolean => yearsInARow >= (hasDeictic ? lastingCount : 2)

  const noteDeictic = (): void => {
    hasDeictic = true
    yearsInARow = Math.max(0, yearsInARow - chronicleCount)
    if (!isLasting()) mode = 'news'
  }
  const noteYear = ({ opensParagraph, isHeading }: Place): void => {
    yearsInARow += isHeading ? lastingCount : 1
    if (opensParagraph || isLasting()) mode = 'narrative'
  }

  return {
    publication,
    isDaySure,
    anchor: () => anchor,
    mode: (isDeictic) => isDeictic && yearsInARow < chronicleCount ? 'news' : mode,
    lastQuarter: () => lastQuarter,
    comparedQuarter: () => isLongerCompared ? null : lastQuarter,
    dayOfParagraph: () => dayOfParagraph,
    startParagraph: () => {
      dayOfParagraph = null
      if (mode !== 'narrative' || isLasting()) return
      mode = 'news'
      anchor = null
    },
    note: (timex, pattern, place) => {
      if (longerPeriods.test(timex.value ?? '')) isLongerCompared = true
      if (timex.type === 'DURATION' || timex.type === 'SET') return
      const next = anchorOf(timex.value)
      if (pattern.isDeictic) noteDeictic()
      else if (timex.basis === 'stated' && next !== undefined && next.year < publicationYear) noteYear(place)
      if (next === undefined || pattern.isAside) return
      if (!isPassingYear(next, anchor, place.opensSentence)) anchor = next
      if (next.quarter !== null) {
        lastQuarter = timex.value
        isLongerCompared = false
      }
      if (next.day !== null) dayOfParagraph = timex.value?.slice(0, 10) ?? null
    },
  }
}

/** "an account published in 2005" does not move a story that stands at 4 August 1964. */
function isPassingYear(next: Anchor, anchor: Anchor | null, opensSentence: boolean): boolean {
  return anchor !== null && anchor.month !== null && next.month === null && !opensSentence
}

function anchorOf(value: string | null): Anchor | undefined {
  const parts = /^(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?/.exec(value ?? '')
  if (parts === null) return undefined
  const numberOrNull = (text: string | undefined): number | null => text === undefined ? null : Number(text)
  const year = parts[1] === undefined ? Number(parts[2]) : 1 - Number(parts[2])
  return { year, month: numberOrNull(parts[3]), day: numberOrNull(parts[4]), quarter: numberOrNull(parts[5]) }
}
