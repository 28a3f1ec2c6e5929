import { meaningOf } from '../token.ts'
import type { Token } from '../token.ts'
import {
  afterAmount, afterHoliday, afterOrdinal, afterUnit, beforeAge, beforeCounts, beforeHour, beforeLasting, beforeMonth, beforeNamedWeekday,
  beforeOneUnit, beforeOpenDuration, beforePart, beforeQuarters, beforeSeason, beforeStretch, beforeTitle, beforeVersion, beforeYear, carMakers,
  countedNouns,
  determiners, figurativeNouns, nameMonths, newspapers, noNouns, ordinalNouns, partsOfYear,
} from './contexts.ts'

type Refusal = (tokens: readonly Token[], from: number, to: number) => boolean

/** Whether the words around show that these are no time expression. */
export function isRefused(tokens: readonly Token[], from: number, to: number, rule: string): boolean {
  return refusals[rule]?.(tokens, from, to) ?? false
}

const limits: ReadonlySet<string> = new Set(['early', 'soon', 'late', 'far'])

const refusals: Readonly<Record<string, Refusal>> = {
  'today': isFigurative,
  'tomorrow': isFigurative,
  'tonight': isNamedToday,
  'this-part': isNamedPart,
  'shifted-duration': isLasting,
  'recent-units': isLasting,
  'this-unit': (tokens, from, to) => isTitle(tokens, from, to) || lowerAt(tokens, to - 1) === 'day',
  'month': isNoMonth,
  'further-day': isNoFurtherDay,
  'further-day-year': isNoFurtherDay,
  'month-ordinal': (tokens, _from, to) => afterOrdinal.has(lowerAt(tokens, to)),
  'year': isNoYear,
  'short-year': (tokens, from) => !beforeYear.has(lowerAt(tokens, from - 1)),
  'weekday': isNoWeekday,
  'week-from-weekday': (tokens, from, to) => lowerAt(tokens, to) === 'of' || lowerAt(tokens, from - 1) === 'the',
  'year-alone': isNoYearAlone,
  'one-unit': isRate,
  'the-unit': (tokens, _from, to) => lowerAt(tokens, to - 1) !== 'year' || /^[-\d]/.test(lowerAt(tokens, to)),
  'duration': isNoDuration,
  'open-duration': (tokens, from) => !beforeOpenDuration.has(lowerAt(tokens, from - 1)),
  'units-before': hasEventAfter,
  'units-after': hasEventAfter,
  'unit-before-in-text': isBesideEvent,
  'unit-after-in-text': isBesideEvent,
  'season': (tokens, _from, to) => lowerAt(tokens, to) === 'of' || lowerAt(tokens, to) === 'in',
  'bare-season': (tokens, from) => !beforeSeason.has(lowerAt(tokens, from - 1)),
  'last-unit': isPartOfPeriod,
  'next-unit-in-text': (tokens, from) => beforeStretch.has(lowerAt(tokens, from - 1)),
  'the-past': (tokens, _from, to) => lowerAt(tokens, to) === 'of' || meaningOf(tokens[to], 'count') !== undefined,
  // The Daily Courier.
  'every-word': (tokens, from) => (tokens[from]?.isCapital === true && from > 0) || isPaper(tokens, from),
  'vague': (tokens, from) => lowerAt(tokens, from - 1) === 'as',
  'the-part': (tokens, from) => !beforePart.has(lowerAt(tokens, from - 1)),
  'day-of-month': (tokens, _from, to) => isNoDayOfMonth(tokens, to),
  'decade': (tokens, from) => beforeAge.has(lowerAt(tokens, from - 1)),
  'day-range': isNoRange,
  'indefinite-weekday': (tokens, _from, to) => isNounAfter(tokens[to]),
  'bare-hour': (tokens, from) => !beforeHour.has(lowerAt(tokens, from - 1)) || isMeasured(tokens, from),
  // Two numbers with a colon are a result or a ratio, unless they head an entry of a live blog.
  'stamp': (tokens, from, to) => from > 0 || (tokens[to] !== undefined && tokens[to]?.isCapital !== true),
  'noon': (tokens, from) => lowerAt(tokens, from - 1) === 'high',
  'numeric-date': (tokens, from) => beforeVersion.has(lowerAt(tokens, from - 1)),
  'election-day': (tokens, from, to) => tokens[from]?.isCapital !== true || tokens[to - 1]?.isCapital !== true,
  'holiday': (tokens, _from, to) => afterHoliday.has(lowerAt(tokens, to)),
  'named-day': (tokens, from) => lowerAt(tokens, from - 1) === '-',
}

/** "today's youth", "in the world today", "the people of tomorrow" name no day. */
function isFigurative(tokens: readonly Token[], from: number, to: number): boolean {
  // "USA Today" is a newspaper.
  if (tokens[from]?.isCapital === true && tokens[from - 1]?.isCapital === true && beforeTitle.has(lowerAt(tokens, from - 1))) return true
  if (isNamedToday(tokens, from)) return true
  if (lowerAt(tokens, to) === '\'s') return figurativeNouns.has(lowerAt(tokens, to + 1))
  return lowerAt(tokens, from - 1) === 'world' || (lowerAt(tokens, from - 1) === 'of' && figurativeNouns.has(lowerAt(tokens, from - 2)))
}

/** "the Vell Today", "the Today programme": a capital in the middle of a sentence that is no headline in capitals. */
function isNamedToday(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.isCapital !== true || from === 0 || isTitleCase(tokens, from, from + 1)) return false
  return tokens[from - 1]?.isCapital === true || lowerAt(tokens, from - 1) === 'the'
}

/** "on This Morning", "the This Morning sofa". */
function isNamedPart(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]?.isCapital === true && tokens[to - 1]?.isCapital === true && !isTitleCase(tokens, from, to)
}

/** "Floods Close Schools Today": most words around have a capital, the first one aside. */
function isTitleCase(tokens: readonly Token[], from: number, to: number): boolean {
  const words = [...tokens.slice(Math.max(1, from - 8), from), ...tokens.slice(to, to + 8)].filter(({ lower }) => /^[a-z]/.test(lower))
  return words.filter(({ isCapital }) => isCapital).length * 2 > words.length
}

/** "told the daily", "the daily Courier", but "the daily briefing". */
function isPaper(tokens: readonly Token[], from: number): boolean {
  if (!determiners.has(lowerAt(tokens, from - 1))) return false
  return lowerAt(tokens, from - 2) === 'told' || tokens[from + 1]?.isCapital === true
}

/** "up from 12 this morning" counts, it tells no hour. */
function isMeasured(tokens: readonly Token[], from: number): boolean {
  return meaningOf(tokens[from - 2], 'measure') !== undefined && /^(?:from|to|by)$/.test(lowerAt(tokens, from - 1))
}

/** "expected to last six weeks": here "last" is the verb. */
function isLasting(tokens: readonly Token[], from: number): boolean {
  return lowerAt(tokens, from) === 'last' && beforeLasting.has(lowerAt(tokens, from - 1))
}

/** ABC's "This Week". */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from]?.isCapital === true && tokens[to - 1]?.isCapital === true && /^["“`']$/.test(lowerAt(tokens, from - 1))
}

/** "April 24 and 25 in Rome" names two days, "April 24 and 25 people" one. */
function isNoFurtherDay(tokens: readonly Token[], from: number, to: number): boolean {
  const isListed = lowerAt(tokens, from - 1) === 'and' || lowerAt(tokens, from - 1) === 'or'
  const isAfterDay = meaningOf(tokens[from - 2], 'day') !== undefined && meaningOf(tokens[from - 3], 'month') !== undefined
  const next = tokens[to]
  return !isListed || !isAfterDay || (next !== undefined && !ordinalNouns.has(next.lower))
}

/** "the last week of September" is no last week. */
function isPartOfPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  return lowerAt(tokens, from - 1) === 'the' || lowerAt(tokens, to) === 'of'
}

function isNoMonth(tokens: readonly Token[], _from: number, to: number): boolean {
  const word = lowerAt(tokens, to - 1)
  if (word === 'mar.' || word === 'mar' || word === 'sep' || word === 'jan' || word === 'dec') return true
  if (!nameMonths.has(word)) return false
  if (determiners.has(lowerAt(tokens, to - 2)) && !isNounAfter(tokens[to])) return true
  // "as early as March", but not "as March passed the bill".
  const isLimit = lowerAt(tokens, to - 2) === 'as' && limits.has(lowerAt(tokens, to - 3))
  return !(isLimit || beforeMonth.has(lowerAt(tokens, to - 2))) || isNamePart(tokens[to])
}

/** "a May meeting" has its noun, "the March to the sea" is a march. */
function isNounAfter(next: Token | undefined): boolean {
  return next !== undefined && !next.isCapital && next.length > 3 && /^[a-z]/.test(next.lower) && !noNouns.has(next.lower)
}

/** "between March 3 and 5" is a range, "on March 3 and 5" are two days; "March 3 to 5 percent" is neither. */
function isNoRange(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).some((token) => token.lower === 'and')
  if (between && lowerAt(tokens, from - 1) !== 'between') return true
  return afterAmount.has(lowerAt(tokens, to))
}

/** "April Jones": a capitalised word that is no weekday follows without a comma. */
function isNamePart(next: Token | undefined): boolean {
  return next !== undefined && next.isCapital && !next.meanings.some((meaning) => meaning.kind === 'weekday')
}

function isNoYear(tokens: readonly Token[], from: number, to: number): boolean {
  const number = Number(meaningOf(tokens[to - 1], 'year') ?? 0)
  const next = tokens[to]
  const before = lowerAt(tokens, from - 1)
  if (countedNouns.has(next?.lower ?? '') || beforeCounts.has(before)) return true
  if (next?.isCapital === true && carMakers.has(next.lower)) return true
  if (before === '.' || before === '/' || (before === '-' && /\d/.test(lowerAt(tokens, from - 2)) && !/^\d{4}$/.test(lowerAt(tokens, from - 2)))) return true
  const needsSign = number < 1700 || (number > 2030)
  return needsSign && !beforeYear.has(before) && before !== '(' && before !== '-'
}

function isNoWeekday(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  const before = tokens[from - 1]
  if (before?.isCapital === true && beforeNamedWeekday.has(before.lower)) return true
  return next?.isCapital === true && newspapers.has(next.lower)
}

/** "player of the year" is of no year, "the first months of the year" are of this one; "the year 2000" and "the year-ago loss" go on. */
function isNoYearAlone(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^[-\d]/.test(lowerAt(tokens, to)) || meaningOf(tokens[to], 'year') !== undefined) return true
  if (lowerAt(tokens, from - 1) !== 'of') return false
  const before = tokens[from - 2]
  return !partsOfYear.has(lowerAt(tokens, from - 2)) && meaningOf(before, 'units') === undefined && meaningOf(before, 'unit') === undefined
}

/** "$2 million a year", "seats a week" are rates, no stretch of time. */
function isRate(tokens: readonly Token[], from: number, to: number): boolean {
  if (lowerAt(tokens, to - 1) === 'quarter' || lowerAt(tokens, to - 1) === 'day' && lowerAt(tokens, to) === 'of') return true
  return !beforeOneUnit.has(lowerAt(tokens, from - 1))
}

/** "three-quarters of", "37 years old", "a 136-year-old house". */
function isNoDuration(tokens: readonly Token[], _from: number, to: number): boolean {
  const unit = lowerAt(tokens, to - 1)
  if (unit === 'quarters' || unit === 'quarter') return !beforeQuarters.has(lowerAt(tokens, to - 2)) || lowerAt(tokens, to) === 'of'
  return isOld(lowerAt(tokens, to)) || (lowerAt(tokens, to) === '-' && isOld(lowerAt(tokens, to + 1)))
}

function isOld(word: string): boolean {
  return word === 'old' || word === 'olds'
}

/** "a month after Qantas left": how long after something, not a date. */
function hasEventAfter(tokens: readonly Token[], _from: number, to: number): boolean {
  const next = tokens[to]
  return next !== undefined && /^[\w]/.test(next.lower)
}

/** "Oct. 12, the day before the market fell": the event says which day it is, not the date; "the year before in Rome" has none. */
function isBesideEvent(tokens: readonly Token[], from: number, to: number): boolean {
  return hasEventAfter(tokens, from, to) && !afterUnit.has(lowerAt(tokens, to))
}

/** "the 14th floor", "the 19th century": only what ends there is a day. */
function isNoDayOfMonth(tokens: readonly Token[], to: number): boolean {
  if (lowerAt(tokens, to - 1) === 'month') return false
  const next = tokens[to]
  return next !== undefined && !(ordinalNouns.has(next.lower) && next.lower !== 'of')
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}
